"""The visit sheet: one comparison as a page to print, in HTML or Markdown.

`choose` picks what stands on it by fixed rules, `room` says how much fits on the
paper, `page` is what was picked; `html` and `markdown` write it down.
"""
