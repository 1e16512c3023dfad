"""Pages: a result as sections, short as a first screen or whole.

A first screen holds what the result's `lead` holds; the whole page holds all of it. The
choice of facts is made in `netx.query`; nothing here ranks one above another.
"""
