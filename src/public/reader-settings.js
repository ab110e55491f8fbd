/**
 * 大字 and 高对比: what a reader has chosen, set on <html> before anything is painted, and kept.
 *
 *     <html data-type="large" data-contrast="normal" data-scripts="awaited">
 *
 * And whether the other scripts are to be awaited: modules come after the first painting, and what
 * needs them would push the page down if its place were not kept.
 *
 * A classic script in plain ES5, as it is: it runs ahead of the page, and on kernels too old for the
 * rest. Where a browser keeps nothing (private windows, file://) a choice holds for the page at hand.
 * Until a reader chooses, 高对比 follows the system.
 */
;(function () {
  var SETTINGS = { type: 'large', contrast: 'high' }
  var root = document.documentElement
  var chosen = {}

  function keyOf(name) {
    return 'xiangjian.' + name
  }

  function read(name) {
    try {
      return localStorage.getItem(keyOf(name)) || chosen[name]
    } catch (error) {
      return chosen[name]
    }
  }

  function keep(name, value) {
    chosen[name] = value
    try {
      localStorage.setItem(keyOf(name), value)
    } catch (error) {
      return
    }
  }

  function systemWants(name) {
    return (
      name === 'contrast' && !!window.matchMedia && matchMedia('(prefers-contrast: more)').matches
    )
  }

  function isOn(name) {
    var value = read(name)
    return value ? value === SETTINGS[name] : systemWants(name)
  }

  function apply() {
    for (var name in SETTINGS) {
      var on = isOn(name)
      root.setAttribute('data-' + name, on ? SETTINGS[name] : 'normal')
      var button = document.querySelector('[data-reader-setting="' + name + '"]')
      if (button) button.setAttribute('aria-pressed', String(on))
    }
  }

  // On a disk no module runs; there pages carry their scripts themselves, or do without.
  if ('noModule' in document.createElement('script') && location.protocol !== 'file:') {
    root.setAttribute('data-scripts', 'awaited')
  }
  apply()
  document.addEventListener('DOMContentLoaded', function () {
    apply()
    var buttons = document.querySelectorAll('[data-reader-setting]')
    for (var i = 0; i < buttons.length; i++) buttons[i].addEventListener('click', toggle)
  })
  // Chosen in another tab, or before coming back to a page that was put aside.
  addEventListener('storage', apply)
  addEventListener('pageshow', apply)

  function toggle(event) {
    var name = event.currentTarget.getAttribute('data-reader-setting')
    keep(name, isOn(name) ? 'normal' : SETTINGS[name])
    apply()
  }
})()
