"""Charts and the graph as SVG, made at build time; nothing is needed to see them.

Charts have no fixed width: what lies along the bar is in per cent of the page, what is read keeps
its size, so that they are as legible on a phone as on a desk. Colours come from `drawings.css`.
"""
