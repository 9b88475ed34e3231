"""What is wrong with one page in a real browser: what axe finds, a page wider than its window, letters below 12 pixels, boxes of text over each other,
targets lower than 44 pixels, headings that are not one, signs that turn writing around."""
from axe_playwright_python.sync_playwright import Axe

WIDTHS = [320, 390, 1280]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What stands in a closed `details` is not seen, and a link inside a sentence may be as low as its line.
PROBE = """() => {
  const seen = e => e.checkVisibility({checkVisibilityCSS: true});
  const texts = [...document.querySelectorAll('body *')].filter(e => seen(e) && !e.closest('.away, .skip, svg, option')
    && [...e.childNodes].some(n => n.nodeType == 3 && n.textContent.trim()));
  const boxes = texts.flatMap(e => { const r = document.createRange(); return [...e.childNodes].filter(n => n.nodeType == 3 && n.textContent.trim())
    .flatMap(n => { r.selectNodeContents(n); return [...r.getClientRects()].map(b => [e, b]); }); }).slice(0, 900);
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  let overlaps = 0;
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++)
    if (boxes[i][0] !== boxes[j][0] && !boxes[i][0].contains(boxes[j][0]) && !boxes[j][0].contains(boxes[i][0]) && over(boxes[i][1], boxes[j][1])) overlaps++;
  const target = e => (e.closest('label.pick, label.check') || e).getBoundingClientRect().height;
  const low = [...document.querySelectorAll('a, button, select, summary, textarea, input:not([type=hidden])')]
    .filter(e => seen(e) && !e.closest('.skip, .keep') && target(e) < 44).map(e => e.outerHTML.slice(0, 80));
  return {wide: document.documentElement.scrollWidth > innerWidth, small: texts.filter(e => parseFloat(getComputedStyle(e).fontSize) < 12).length,
    overlaps, low, scripts: document.scripts.length, heads: document.querySelectorAll('h1').length, styled: document.querySelectorAll('[style]').length,
    untitled: !document.title.includes((document.querySelector('h1') || {}).textContent || '?'),
    turned: /[\\u0000-\\u0008\\u001b\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)};
}"""


def probe(page):
    """What is wrong with how a page lies at its present width."""
    found = page.evaluate(PROBE)
    return {name: value for name, value in found.items() if value and not (name == "heads" and value == 1)} | ({} if found["heads"] else {"heads": 0})


def look(page, widths=WIDTHS, axe=True):
    """What is wrong with a page at each width. Axe runs its own script, so that the page's context is one that does not mind its policy."""
    wrong = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found = probe(page)
        if found:
            wrong.append((page.url, width, found))
        if axe:
            wrong += [(page.url, width, each["id"], each["nodes"][0]["html"][:160])
                      for each in Axe().run(page, options={"runOnly": RULES}).response["violations"]]
    return wrong
