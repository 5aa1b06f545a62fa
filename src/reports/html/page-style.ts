/** The style sheet of all pages. Colors have a contrast of 4.5 to 1 at least with what they stand on, in both schemes. */
export const pageStyle = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1f2328;--dim:#57606a;--line:#d0d7de;--soft:#f6f8fa;--link:#0757ba;--hit:#fff3c4;--mark:#ffdf80;--add:#dafbe1;--addfg:#0a5224;--del:#ffebe9;--delfg:#91121d;--good:#0f6a2c;--warn:#7d4e00;--bad:#a40e26;--critical:#8e0b1f;--high:#b3261e;--medium:#8a4b00;--low:#665200;--info:#57606a}
@media(prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--dim:#9ba5b0;--line:#3d444d;--soft:#161b22;--link:#79b8ff;--hit:#2d2716;--mark:#6b5310;--add:#12301d;--addfg:#a7f0ba;--del:#3c1618;--delfg:#ffc1ba;--good:#5fd17f;--warn:#e3b341;--bad:#ff8a80;--critical:#ff8a96;--high:#ff9d8f;--medium:#f0a95b;--low:#dcc45a;--info:#9ba5b0}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.25rem;border-bottom:1px solid var(--line)}
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.25rem;margin:1.5rem 0 .5rem}h3,h4{font-size:1rem;margin:0}
h3.part{margin:2rem 0 .5rem;font-size:1.1rem}h4{margin:.75rem 0 .25rem;font-weight:600}
dl{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0 0 1rem}dl div{display:flex;gap:.4rem}dt{color:var(--dim)}dd{margin:0}
a{color:var(--link)}a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,.wide:focus-visible,main:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:none}
code,pre,.where code{font-family:ui-monospace,SFMono-Regular,"DejaVu Sans Mono",Menlo,monospace;font-size:.85em}
code{background:var(--soft);padding:.1em .3em;border-radius:4px}pre code{background:none;padding:0}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem;z-index:2}
.outcome.good{color:var(--good)}.outcome.warn{color:var(--warn)}.outcome.bad{color:var(--bad)}
.reasons{list-style:none;padding:0;margin:.5rem 0}.mark{display:inline-block;width:1.2em;font-weight:700}
.met .mark{color:var(--good)}.warned .mark{color:var(--warn)}.not-met .mark,.undetermined .mark{color:var(--bad)}
.alert{border:1px solid var(--line);border-left:5px solid var(--warn);border-radius:6px;padding:.5rem 1rem;margin:.75rem 0}.alert.bad{border-left-color:var(--bad)}.alert ul{margin:.25rem 0;padding-left:1.2rem}
.tools{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;padding:.5rem 0;border-bottom:1px solid var(--line)}
.tools label{display:flex;gap:.3rem;align-items:center}.tools p{margin:0;color:var(--dim)}
input[type=search]{font:inherit;padding:.3rem .5rem;border:1px solid var(--dim);border-radius:6px;background:var(--bg);color:var(--fg);min-width:0;width:14rem}
button{font:inherit;padding:.3rem .7rem;border:1px solid var(--dim);border-radius:6px;background:var(--soft);color:var(--fg);cursor:pointer;min-height:2rem}
.card{border:1px solid var(--line);border-left:5px solid var(--info);border-radius:6px;margin:.5rem 0;content-visibility:auto;contain-intrinsic-size:auto 3.2rem}
.card.critical{border-left-color:var(--critical)}.card.high{border-left-color:var(--high)}.card.medium{border-left-color:var(--medium)}.card.low{border-left-color:var(--low)}
.card[hidden]{display:none}
summary{cursor:pointer}.card>details>summary{display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:baseline;padding:.6rem .75rem}
.card>details>summary::before{content:"▸";color:var(--dim);width:.8em}.card>details[open]>summary::before{content:"▾"}
.card>details>summary::-webkit-details-marker{display:none}
.inside{padding:0 .75rem .75rem}.inside>p{margin:.5rem 0;max-width:70ch}
.severity,.tag,.count{font-size:.8rem;border:1px solid currentColor;border-radius:1rem;padding:0 .5rem;white-space:nowrap;color:var(--dim)}
.critical>details>summary .severity,.severity.critical{color:var(--critical);font-weight:700}.high>details>summary .severity,.severity.high{color:var(--high);font-weight:700}.medium>details>summary .severity,.severity.medium{color:var(--medium)}.low>details>summary .severity,.severity.low{color:var(--low)}
.where{color:var(--dim)}.where code{background:none;padding:0}.rule{font-size:.85rem;color:var(--dim)}
.member>summary{padding:.2rem 0;min-height:1.6rem}.member{border-top:1px solid var(--line);padding:.35rem 0}.member>p{margin:.4rem 0;max-width:70ch}
.sides{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
figure{margin:.5rem 0}figcaption{font-size:.85rem;color:var(--dim);margin-bottom:.25rem}.cause figcaption,.gone figcaption{color:var(--bad)}
pre{margin:0;border:1px solid var(--line);border-radius:6px;background:var(--bg);white-space:pre-wrap;tab-size:4;line-height:1.45;padding:.25rem 0}
.l{display:block;padding:0 .5rem 0 3.6rem;min-height:1.45em}.code .l::before{content:attr(data-n);float:left;margin-left:-3.6rem;width:3rem;text-align:right;color:var(--dim);-webkit-user-select:none;user-select:none}
.hit{background:var(--hit)}.gone .hit{background:var(--del)}mark{background:var(--mark);color:inherit;border-radius:2px}
.diff .l{padding-left:.75rem}.add{background:var(--add);color:var(--addfg)}.del{background:var(--del);color:var(--delfg)}.at{color:var(--dim)}
.fix{margin-top:.75rem}.fix p{margin:.25rem 0}
.chain{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));align-items:start}.chain svg{width:100%;max-width:26rem;height:auto}.chain ol{margin:0;padding-left:1.5rem;color:var(--fg);font-size:.95rem}
svg rect{fill:var(--soft);stroke:var(--line)}svg text{fill:var(--fg);font:12px ui-monospace,"DejaVu Sans Mono",monospace}svg .name{font-weight:700}svg .place{fill:var(--link)}svg .note{font-size:12px}svg .arrow{fill:none;stroke:var(--dim);stroke-width:1.5}
.wide{overflow-x:auto;margin:.75rem 0}table{border-collapse:collapse;font-size:.9rem}th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}th{background:var(--soft)}caption{text-align:left;color:var(--dim);padding-bottom:.25rem}td{min-width:4rem}
.fold{margin:.5rem 0}.fold>summary{padding:.2rem 0;min-height:1.6rem}.fold ul{margin:.25rem 0;padding-left:1.4rem}.foot,.unknown,footer{color:var(--dim);font-size:.9rem}
@media(max-width:40rem){.l{padding-left:2.6rem}.code .l::before{margin-left:-2.6rem;width:2.2rem}.card>details>summary .where{flex-basis:100%}input[type=search]{width:100%}}
@media print{.tools,.copy,.skip{display:none}.card{content-visibility:visible;break-inside:avoid}}
`;
