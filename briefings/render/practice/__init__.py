"""Quiz → one HTML file that asks, marks and shows the evidence, by keyboard and off line.

`page.build` fills templates/practice.html.j2; `practice.js` does the marking.
"""
