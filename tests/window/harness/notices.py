"""The place for notices of a desktop: answers to those who send one, and prints each as a line of JSON.

Its argument is the address of the bus. It needs Debian's own python3 (package python3-gi). It ends with the bus, or when it is
told to.
"""

import json
import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
# https://specifications.freedesktop.org/notification-spec/latest/protocol.html
SPOKEN = """
<node>
  <interface name="org.freedesktop.Notifications">
    <method name="GetCapabilities"><arg direction="out" type="as"/></method>
    <method name="Notify">
      <arg direction="in" type="s" name="app_name"/>
      <arg direction="in" type="u" name="replaces_id"/>
      <arg direction="in" type="s" name="app_icon"/>
      <arg direction="in" type="s" name="summary"/>
      <arg direction="in" type="s" name="body"/>
      <arg direction="in" type="as" name="actions"/>
      <arg direction="in" type="a{sv}" name="hints"/>
      <arg direction="in" type="i" name="expire_timeout"/>
      <arg direction="out" type="u" name="id"/>
    </method>
    <method name="CloseNotification"><arg direction="in" type="u" name="id"/></method>
    <method name="GetServerInformation">
      <arg direction="out" type="s"/><arg direction="out" type="s"/>
      <arg direction="out" type="s"/><arg direction="out" type="s"/>
    </method>
  </interface>
</node>
"""

shown = 0


def say(what):
    print(json.dumps(what), flush=True)


def asked(_connection, _sender, _path, _interface, method, arguments, call):
    global shown
    if method == "Notify":
        shown += 1
        application, replaces, icon, title, body, actions, hints, _expires = arguments.unpack()
        say(
            {
                "application": application,
                "replaces": replaces,
                "icon": icon,
                "title": title,
                "body": body,
                "actions": actions,
                "hints": hints,
            }
        )
        call.return_value(GLib.Variant("(u)", (shown,)))
    elif method == "GetCapabilities":
        call.return_value(GLib.Variant("(as)", (["body"],)))
    elif method == "GetServerInformation":
        call.return_value(GLib.Variant("(ssss)", ("notices", "Poliedro", "1", "1.2")))
    else:
        call.return_value(None)


def owned(_connection, _name):
    say({"ready": True})


def main(address):
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
    interface = Gio.DBusNodeInfo.new_for_xml(SPOKEN).interfaces[0]
    connection.register_object(PATH, interface, asked, None, None)
    Gio.bus_own_name_on_connection(connection, NAME, Gio.BusNameOwnerFlags.NONE, owned, None)
    GLib.MainLoop().run()


main(sys.argv[1])
