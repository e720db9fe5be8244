/// The style sheet of `report.html`.
///
/// All colour is in classes: the page's policy allows this sheet by its hash and no `style`
/// attribute. System fonts only; the last ones named are those that have Tamil.
enum HTMLStyle {
  static let sheet = base + scale + map + parts + media

  private static let base = """
    :root{color-scheme:light;--ink:#1e252b;--faint:#66717b;--line:#dfe3e6;--paper:#fff;\
    --complaint:#c2661b;--praise:#2f74ae}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:24px 28px 48px;max-width:1440px;color:var(--ink);\
    background:var(--paper);font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",\
    "Noto Sans Tamil","Nirmala UI",Latha,sans-serif;font-variant-numeric:tabular-nums}
    h1{font-size:24px;line-height:1.2;margin:0 0 4px;font-weight:650}
    h2{font-size:17px;line-height:1.3;margin:0 0 4px;font-weight:650}
    h3,h4,p,ul,ol,figure,blockquote{margin:0;padding:0}
    h4{font-size:12px;font-weight:600;color:var(--faint);margin-bottom:4px}
    ul,ol{list-style:none}
    section{margin-top:36px}
    section>p,.note{color:var(--faint);max-width:78ch;margin-bottom:10px}
    small,.faint,.facts{color:var(--faint)}
    small{font-size:12px}
    a{color:inherit;text-decoration:underline;text-decoration-color:#c3cad0;\
    text-underline-offset:2px}
    a:hover{text-decoration-color:currentcolor}
    :focus-visible{outline:2px solid var(--praise);outline-offset:2px}
    code{font:11px ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
    .halves{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 36px}
    .scroll{overflow-x:auto;max-width:100%}

    """

  /// Nine steps of orange, grey and blue, and a pale one of each for small samples.
  private static let scale = """
    .c4{background:#8a3a06;color:#fff}.c3{background:#b5560f;color:#fff}
    .c2{background:#eba362;color:#2b1703}.c1{background:#f8d9ba;color:#3a2410}
    .z{background:#edeeec;color:#33393e}
    .p1{background:#cfe2f2;color:#10283c}.p2{background:#8fbfe3;color:#0a2033}
    .p3{background:#2f74ae;color:#fff}.p4{background:#174a7e;color:#fff}
    .none{background:transparent;color:var(--faint)}
    .few{color:#5d666e;font-style:italic;font-weight:400}
    .c4.few{background:#efd9ca}.c3.few{background:#f5e2d2}.c2.few{background:#fbeddd}
    .c1.few{background:#fdf6ee}.z.few{background:#f7f8f7}.p1.few{background:#f3f8fc}
    .p2.few{background:#e5f0f8}.p3.few{background:#d7e5f1}.p4.few{background:#cddbe9}
    i.complaint{background:var(--complaint)}i.praise{background:var(--praise)}
    i.mixed{background:#b9afa0}i.neutral{background:#e3e6e8}
    svg .complaint{fill:var(--complaint)}svg .praise{fill:var(--praise)}
    svg .mixed{fill:#b9afa0}svg .neutral{fill:#e3e6e8}svg .track{fill:#eff1f2}
    svg .grid{fill:#e6e9eb}svg .range{fill:#c9d0d5}
    circle.c4{fill:#8a3a06}circle.c3{fill:#b5560f}circle.c2{fill:#e08a3c}circle.c1{fill:#e3a873}
    circle.z{fill:#8b949b}
    circle.p1{fill:#85b3d8}circle.p2{fill:#5a9bcd}circle.p3{fill:#2f74ae}circle.p4{fill:#174a7e}

    """

  private static let map = """
    #map .scroll{max-height:94vh;overflow:auto;border-top:1px solid var(--line);\
    border-bottom:1px solid var(--line)}
    .scale{display:flex;flex-wrap:wrap;align-items:center;gap:4px 0;margin:0 0 10px;font-size:11px}
    .scale li{min-width:34px;height:20px;line-height:20px;text-align:center;padding:0 4px}
    .scale .pair{padding:0 0 0 16px;color:var(--faint)}
    .scale b{display:inline-block;min-width:34px;margin-right:8px;font-weight:400}
    table{border-collapse:separate;border-spacing:0;font-size:13px}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    th{font-weight:600;text-align:left}
    .n{text-align:right;white-space:nowrap}
    .map{width:100%;table-layout:fixed;min-width:1180px;font-size:11px;line-height:1}
    .map thead{position:sticky;top:0;z-index:3}
    .map thead th{background:var(--paper);font-weight:500;border-bottom:1px solid var(--line)}
    .map .group{font-size:12px;font-weight:650;padding:6px 0 6px 5px;line-height:1.2;\
    overflow:hidden;text-overflow:ellipsis;white-space:nowrap;border-bottom:0}
    .map .theme,.map thead .n,.map thead .net{height:112px;vertical-align:bottom;padding:0 0 6px}
    .map thead span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;\
    max-height:106px;overflow:hidden;text-overflow:ellipsis;display:inline-block;\
    vertical-align:bottom;line-height:1.2;padding-left:4px}
    .map thead .theme,.map thead .n,.map thead .net{text-align:center}
    .map .corner,.map tbody th{position:sticky;left:0;z-index:2;width:152px;background:var(--paper);\
    padding:0 8px 0 0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
    .map .corner{z-index:4;vertical-align:bottom;padding-bottom:6px;font-weight:600}
    .map tbody th{font-size:12px;font-weight:500;line-height:22px;vertical-align:middle}
    .map thead .n{width:46px}.map thead .net{width:40px}
    .map td{height:22px;padding:0;text-align:center;border:solid var(--paper);\
    border-width:1px 0 0 1px;background-clip:padding-box}
    .map td.n{padding-right:6px;text-align:right;color:var(--faint)}
    .map td.net{font-weight:650}
    .map .first{border-left-width:6px}
    .map td.more,.scale .more{box-shadow:inset 0 0 0 2px var(--ink)}
    .map .all th,.map .all td{border-bottom:6px solid var(--paper)}
    .map .all td{height:27px}
    .map .apart td{border-top-width:6px;height:27px}
    .map .apart th{color:var(--faint);font-style:italic;padding-top:5px}
    .map tbody tr:hover th{color:var(--praise)}

    """

  private static let parts = """
    .page .facts{overflow-wrap:anywhere}
    .tiles{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:12px 24px;\
    margin:20px 0 14px;padding:14px 0;border:solid var(--line);border-width:1px 0}
    .tiles b{display:block;font-size:26px;line-height:1.15;font-weight:650}
    .tiles span{font-weight:600}.tiles small{display:block}
    .verdicts .bar{height:16px;width:100%}
    .key{display:flex;flex-wrap:wrap;gap:2px 22px;margin-top:4px;font-size:13px}
    i{display:inline-block;width:11px;height:11px;margin-right:6px;border-radius:2px}
    .bar{display:block;width:100%;height:12px}
    .bar path{stroke:#2b3237;stroke-width:1;fill:none;opacity:.75}
    .score{display:inline-block;min-width:38px;padding:1px 5px;border-radius:3px;text-align:center;\
    font-size:12px;line-height:18px;font-weight:650}
    .card{border-top:1px solid var(--line);padding:10px 0 14px}
    .card h3,.card summary{font-size:15px;font-weight:600;line-height:1.4}
    .card .score{margin-right:8px;font-size:13px}
    .card .facts{font-size:12.5px;margin:3px 0 8px}
    .card .aside{color:var(--faint);font-size:12.5px;font-weight:400;margin-left:10px}
    details.card{padding:5px 0}
    details.card[open]{padding-bottom:14px}
    summary{cursor:pointer}
    section>details:not(.card)>summary{font-weight:600;padding:10px 0}
    .sides{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 22px}
    .sides li+li{margin-top:9px}
    .theme em{color:#8a3a06;font-size:12px;font-style:normal}
    blockquote{border-left:2px solid var(--line);padding-left:9px;margin-top:3px;\
    overflow-wrap:anywhere;overflow:hidden;font-size:13px;line-height:1.45}
    blockquote footer{color:var(--faint);font-size:11px}
    mark{color:inherit;padding:0 2px;border-radius:2px;box-decoration-break:clone;\
    -webkit-box-decoration-break:clone}
    mark.complaint{background:#fbdcbb}mark.praise{background:#cde3f5}mark.mild{background:#e9ebec}
    .top li{padding:9px 0;border-top:1px solid var(--line)}
    .top .bar{max-width:420px;margin:2px 0 4px;height:auto}
    .list{width:100%}
    .list th,.list td{padding:4px 14px 4px 0;border-bottom:1px solid var(--line);\
    vertical-align:middle}
    .list thead th{color:var(--faint);font-size:12px;font-weight:500}
    .list tbody th{font-weight:500}
    .list .word.complaint{color:#a34c0b}.list .word.praise{color:#1f5f97}
    .list .bars{width:200px}
    .list .bar{min-width:140px}
    .run th{width:12em}
    #groups h2:not(:first-child){margin-top:24px}
    figcaption{color:var(--faint);font-size:12.5px;margin-bottom:2px}
    .chart{display:block;width:100%;height:auto}
    .chart text{font-size:11px;fill:var(--faint)}
    .chart .middle{text-anchor:middle}.chart .end{text-anchor:end}
    .chart path{fill:none;stroke:#6b757d;stroke-width:1.5}
    .chart circle{stroke:#fff;stroke-width:1}
    .prose{max-width:86ch;columns:auto}
    .prose li{margin-bottom:6px}

    """

  private static let media = """
    @media (max-width:900px){
    body{padding:16px 14px 32px}
    .halves,.sides{grid-template-columns:minmax(0,1fr)}
    .halves>*+*{margin-top:28px}.sides>*+*{margin-top:12px}
    .tiles{grid-template-columns:repeat(2,minmax(0,1fr))}
    .map .corner,.map tbody th{width:104px;font-size:11px}
    .map{min-width:1090px}
    .card .aside{display:block;margin:0}
    .list.wide{min-width:820px}
    figure{overflow-x:auto}.chart{min-width:520px}
    .scale .pair{padding-left:0;width:100%;text-align:left}
    }
    @media print{
    @page{size:A4 landscape;margin:11mm}
    body{padding:0;max-width:none;font-size:10.5px;-webkit-print-color-adjust:exact;\
    print-color-adjust:exact}
    section{margin-top:18px}
    #map{break-before:page;break-inside:avoid}
    #map .scroll,.scroll{max-height:none;overflow:visible;border:0}
    .map{min-width:0;font-size:8px}
    .map thead,.map .corner,.map tbody th{position:static}
    .map tbody th{font-size:9px;line-height:17px}
    .map td{height:17px}
    .card,.top li,blockquote,figure,tr{break-inside:avoid}
    h2{break-after:avoid}
    a{text-decoration:none}
    }

    """
}
