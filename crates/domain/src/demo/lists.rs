//! The lists of names, streets and communities, from `data/demo`.

use super::dice::{Dice, Urn};
use crate::code::Sex;
use crate::place::Belfiore;
use std::sync::LazyLock;

/// People born in one state.
pub(super) struct Community {
    pub(super) state: Belfiore,
    /// Of the European Union: ENI and not STP.
    pub(super) european: bool,
    surnames: Vec<&'static str>,
    women: Vec<&'static str>,
    men: Vec<&'static str>,
}

impl Community {
    pub(super) fn surname(&self, dice: &mut Dice) -> &'static str {
        dice.pick(&self.surnames).copied().unwrap_or("Popescu")
    }

    pub(super) fn name(&self, sex: Sex, dice: &mut Dice) -> &'static str {
        let names = if sex == Sex::F { &self.women } else { &self.men };
        dice.pick(names).copied().unwrap_or("Elena")
    }
}

/// Everything that is read from the lists.
pub(super) struct Lists {
    pub(super) surnames: Urn<&'static str>,
    women: Vec<Urn<&'static str>>,
    men: Vec<Urn<&'static str>>,
    pub(super) streets: Vec<&'static str>,
    pub(super) communities: Urn<Community>,
}

impl Lists {
    /// A given name that was given to children of that year.
    pub(super) fn name(&self, sex: Sex, year: i16, dice: &mut Dice) -> &'static str {
        let class = match year {
            ..1930 => 0,
            1930..1940 => 1,
            1940..1950 => 2,
            1950..1965 => 3,
            _ => 4,
        };
        let names = if sex == Sex::F { &self.women } else { &self.men };
        names.get(class).and_then(|urn| urn.draw(dice)).copied().unwrap_or("Maria")
    }
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    surnames: Urn::new(weighted(include_str!("../../data/demo/surnames.txt"), 0)),
    women: classes(include_str!("../../data/demo/names-f.txt")),
    men: classes(include_str!("../../data/demo/names-m.txt")),
    streets: lines(include_str!("../../data/demo/streets.txt")).collect(),
    communities: Urn::new(communities(include_str!("../../data/demo/foreign.txt"))),
});

pub(super) fn lists() -> &'static Lists {
    &LISTS
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn words(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(',').map(str::trim).filter(|w| !w.is_empty())
}

/// `weight weight …: word, word, …`, taking one of the columns of weights.
fn weighted(text: &'static str, column: usize) -> impl Iterator<Item = (u32, &'static str)> {
    lines(text).filter_map(|line| line.split_once(':')).flat_map(move |(weights, names)| {
        let weight = weights.split_whitespace().nth(column).and_then(|w| w.parse().ok()).unwrap_or(0);
        words(names).map(move |name| (weight, name))
    })
}

fn classes(text: &'static str) -> Vec<Urn<&'static str>> {
    (0..5).map(|i| Urn::new(weighted(text, i))).collect()
}

/// Four lines for each community: `state weight eu|non-eu`, then surnames and names.
fn communities(text: &'static str) -> Vec<(u32, Community)> {
    let lines: Vec<&'static str> = lines(text).collect();
    lines
        .chunks_exact(4)
        .filter_map(|chunk| {
            let [head, surnames, women, men] = *chunk else {
                return None;
            };
            let mut head = head.split_whitespace();
            let state = head.next()?.parse().ok()?;
            let weight = head.next()?.parse().ok()?;
            let community = Community {
                state,
                european: head.next()? == "eu",
                surnames: words(surnames.strip_prefix("surnames:")?).collect(),
                women: words(women.strip_prefix("f:")?).collect(),
                men: words(men.strip_prefix("m:")?).collect(),
            };
            Some((weight, community))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_lists_are_as_long_as_a_district_needs() {
        let lists = lists();
        assert!(lists.surnames.len() >= 400);
        for classes in [&lists.women, &lists.men] {
            assert!(classes.iter().all(|urn| urn.len() >= 20));
        }
        let distinct = |text| -> usize {
            (0..5).flat_map(|i| weighted(text, i)).map(|(_, name)| name).collect::<BTreeSet<_>>().len()
        };
        assert!(distinct(include_str!("../../data/demo/names-f.txt")) >= 150);
        assert!(distinct(include_str!("../../data/demo/names-m.txt")) >= 150);
        assert!(lists.streets.len() >= 80);
        assert_eq!(lists.communities.len(), 7);
        assert_eq!(lines(include_str!("../../data/demo/foreign.txt")).count(), 7 * 4);
    }
}
