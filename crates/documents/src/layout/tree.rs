//! The structure of what is said, for whoever listens: elements in reading order.

/// An element, by its place.
pub(crate) type Id = usize;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Paragraph,
    /// 1 to 4.
    Heading(u8),
    /// With what its items begin.
    List(Labels),
    Item,
    Label,
    Body,
    Table,
    Caption,
    Head,
    Rows,
    Row,
    /// Names its column.
    ColumnName,
    /// Names its row.
    RowName,
    Cell,
    Figure,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Labels {
    /// Each has words of its own, or none.
    Words,
    Bullets,
    Numbers,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Element {
    pub(crate) kind: Kind,
    pub(crate) kids: Vec<Id>,
    /// Heard in place of the drawing.
    pub(crate) alt: Option<String>,
    /// Read in place of what is drawn.
    pub(crate) actual: Option<String>,
    pub(crate) parent: Id,
}

/// All of them; the first is the document. An element is made when it is first said, so that their order is that of reading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tree {
    elements: Vec<Element>,
}

impl Tree {
    pub(crate) const ROOT: Id = 0;

    pub(crate) fn new() -> Self {
        let document = Element { kind: Kind::Document, kids: Vec::new(), alt: None, actual: None, parent: Self::ROOT };
        Self { elements: vec![document] }
    }

    pub(crate) fn add(&mut self, parent: Id, kind: Kind) -> Id {
        let id = self.elements.len();
        self.elements.push(Element { kind, kids: Vec::new(), alt: None, actual: None, parent });
        if let Some(above) = self.elements.get_mut(parent) {
            above.kids.push(id);
        }
        id
    }

    pub(crate) fn get(&self, id: Id) -> Option<&Element> {
        self.elements.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: Id) -> Option<&mut Element> {
        self.elements.get_mut(id)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Id, &Element)> {
        self.elements.iter().enumerate()
    }
}
