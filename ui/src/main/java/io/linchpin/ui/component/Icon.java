package io.linchpin.ui.component;

import com.vaadin.flow.component.html.Span;

/**
 * The one icon set: 16 by 16, one line width, drawn in the colour of the text around it. Icons are decoration; the word
 * beside them, or the label of the button around them, carries the meaning.
 */
public enum Icon {
    HOME("<path d='M2.5 7.2 8 2.8l5.5 4.4V13H9.8V9.5H6.2V13H2.5z'/>"),
    SERVICES(
            "<rect x='2.5' y='2.5' width='4.5' height='4.5' rx='1'/><rect x='9' y='9' width='4.5' height='4.5' rx='1'/><path d='M7 4.8h3a1.5 1.5 0 0 1 1.5 1.5V9'/>"),
    IMPACT("<circle cx='4' cy='8' r='1.6'/><path d='M7.2 4.8a4.6 4.6 0 0 1 0 6.4M9.8 2.8a7.4 7.4 0 0 1 0 10.4'/>"),
    CHANGES("<path d='M3 5.5h8.5M9 3l2.5 2.5L9 8M13 10.5H4.5M7 8l-2.5 2.5L7 13'/>"),
    CAB(
            "<circle cx='5' cy='5.2' r='2'/><circle cx='11.2' cy='5.6' r='1.6'/><path d='M1.8 13c0-2.4 1.4-3.6 3.2-3.6S8.2 10.6 8.2 13M10 9.7c2.2-.6 4 .7 4.2 3.3'/>"),
    CALENDAR("<rect x='2.5' y='3.5' width='11' height='10' rx='1.2'/><path d='M2.5 6.8h11M5.4 2v2.6M10.6 2v2.6'/>"),
    INCIDENTS("<path d='M9 1.8 3.5 9H8l-1 5.2L12.5 7H8z'/>"),
    PROBLEMS("<circle cx='7' cy='7' r='4.2'/><path d='m10.2 10.2 3.3 3.3M5.5 7h3'/>"),
    REQUESTS("<path d='M3 3h10v7.5H7L4 13v-2.5H3z'/>"),
    CMDB(
            "<circle cx='3.6' cy='8' r='1.7'/><circle cx='12.2' cy='3.8' r='1.7'/><circle cx='12.2' cy='12.2' r='1.7'/><path d='m5.2 7.2 5.4-2.6M5.2 8.8l5.4 2.6'/>"),
    IMPORTS("<path d='M8 2.5v7M5.2 7 8 9.8 10.8 7M2.8 10.5v2.7h10.4v-2.7'/>"),
    REPORTS("<path d='M3 13V8.5M6.5 13V5M10 13V7.5M13.3 13V3'/>"),
    SETTINGS(
            "<path d='M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6'/><circle cx='10.2' cy='4.5' r='1.7'/><circle cx='5.8' cy='11.5' r='1.7'/>"),
    OK("<circle cx='8' cy='8' r='6'/><path d='m5.2 8.2 2 2 3.6-4'/>"),
    AT_RISK("<path d='M8 1.8 14.6 13.4H1.4z'/><path d='M8 6.2v3.2M8 11.3v.2' stroke-width='1.8'/>"),
    DEGRADED("<path d='M8 1.3 14.7 8 8 14.7 1.3 8z'/><path d='M8 1.3V14.7L1.3 8z' fill='currentColor'/>"),
    DOWN(
            "<rect x='1.5' y='1.5' width='13' height='13' rx='2' fill='currentColor' stroke='none'/><path d='m5 5 6 6M11 5l-6 6' stroke='var(--lp-surface)' stroke-width='2'/>"),
    ABSORBED(
            "<path d='M8 1.6 13.8 3.6v4.2c0 3.4-2.4 5.6-5.8 6.7-3.4-1.1-5.8-3.3-5.8-6.7V3.6z'/><path d='M5.3 8h5.4'/>"),
    UNKNOWN(
            "<circle cx='8' cy='8' r='6' stroke-dasharray='2.6 2.1'/><path d='M6.4 6.5a1.7 1.7 0 1 1 2.5 1.6c-.6.3-.9.6-.9 1.2M8 11.2v.1' stroke-width='1.6'/>"),
    OPEN("<circle cx='8' cy='8' r='5.5' stroke-dasharray='2.5 2'/>"),
    WORK("<circle cx='8' cy='8' r='5.5'/><path d='M8 5v6a3 3 0 0 0 0-6z' fill='currentColor'/>"),
    WAIT("<circle cx='8' cy='8' r='5.5'/><path d='M6.5 6v4M9.5 6v4' stroke-width='1.8'/>"),
    SET("<circle cx='8' cy='8' r='5.5'/><circle cx='8' cy='8' r='2.2' fill='currentColor'/>"),
    DONE(
            "<circle cx='8' cy='8' r='6' fill='currentColor' stroke='none'/><path d='m5.2 8.2 2 2 3.6-4' stroke='var(--lp-surface)' stroke-width='1.8'/>"),
    OFF("<circle cx='8' cy='8' r='5.5'/><path d='M4.5 11.5l7-7'/>"),
    SEARCH("<circle cx='7' cy='7' r='4.2'/><path d='m10.2 10.2 3.3 3.3'/>"),
    BELL("<path d='M3.5 11.2h9L11.3 9.4V6.8a3.3 3.3 0 0 0-6.6 0v2.6zM6.6 13.2h2.8'/>"),
    THEME("<circle cx='8' cy='8' r='5.2'/><path d='M8 2.8a5.2 5.2 0 0 1 0 10.4z' fill='currentColor'/>"),
    LANGUAGE(
            "<circle cx='8' cy='8' r='5.6'/><path d='M2.4 8h11.2M8 2.4c3.4 3.6 3.4 7.6 0 11.2M8 2.4c-3.4 3.6-3.4 7.6 0 11.2'/>"),
    KEYBOARD(
            "<rect x='1.8' y='4' width='12.4' height='8' rx='1.2'/><path d='M4.2 6.6h.1M6.8 6.6h.1M9.2 6.6h.1M11.8 6.6h.1M5.2 9.4h5.6'/>"),
    SIGN_OUT("<path d='M6.5 2.8H3v10.4h3.5M10 5.2 12.8 8 10 10.8M12.6 8H6.2'/>"),
    COMMAND("<path d='m3.5 4.5 3.5 3.5-3.5 3.5M8.5 12h4'/>"),
    PERSON("<circle cx='8' cy='5.4' r='2.5'/><path d='M3 13.4c.3-2.9 2.2-4.4 5-4.4s4.7 1.5 5 4.4'/>"),
    TENANT("<path d='M3.2 13.2V3h6v10.2M9.2 6.4h3.6v6.8M1.8 13.2h12.4M5.4 5.6h1.6M5.4 8h1.6M5.4 10.4h1.6'/>"),
    KEY("<circle cx='5' cy='8' r='2.7'/><path d='M7.7 8h6M11.2 8v2.4M13.7 8v2'/>"),
    TEAM(
            "<circle cx='5.4' cy='5.4' r='2.1'/><path d='M1.8 13c.2-2.5 1.5-3.9 3.6-3.9S8.8 10.5 9 13M10.2 3.6a2 2 0 0 1 0 3.7M11.2 9.4c1.8.3 2.8 1.6 3 3.6'/>"),
    COLLISION("<path d='M2 4.5 7 8l-5 3.5M14 4.5 9 8l5 3.5'/>"),
    ROUTE(
            "<circle cx='3.6' cy='12' r='1.6'/><circle cx='12.4' cy='4' r='1.6'/><path d='M5.2 12h4a2.6 2.6 0 0 0 0-4H6.8a2 2 0 0 1 0-4h4'/>"),
    FLAG("<path d='M3.5 14V2.5h8L9.8 5.5l1.7 3h-8'/>"),
    VOTE("<path d='M2.5 8.5v5h11v-5M5 8.5h6M5.5 8.5 7.2 3l5 1.6-1.4 3.9'/>"),
    WEAK_SPOT("<path d='M2 8h3.2M10.8 8H14'/><circle cx='8' cy='8' r='2.8' stroke-dasharray='2.2 2.2'/>"),
    LOCK("<rect x='3.5' y='7' width='9' height='6.5' rx='1.2'/><path d='M5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7'/>"),
    CLOCK("<circle cx='8' cy='8' r='5.4'/><path d='M8 4.8V8l2.2 1.6'/>"),
    POWER("<path d='M8 2.2v5M4.8 4.4a5 5 0 1 0 6.4 0'/>"),
    INFO("<circle cx='8' cy='8' r='5.6'/><path d='M8 7.4v3.4M8 5.2v.1'/>"),
    WARNING("<path d='M8 2.5 14 13H2z'/><path d='M8 6.6v3M8 11.3v.1'/>"),
    CHECK("<path d='m3.2 8.4 3.2 3.2 6.4-7'/>"),
    CLOSE("<path d='m4 4 8 8M12 4l-8 8'/>"),
    PLUS("<path d='M8 3.2v9.6M3.2 8h9.6'/>"),
    EDIT("<path d='M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z'/>"),
    LINK(
            "<path d='M6.8 9.2 9.2 6.8M7.4 4.8l1.4-1.4a2.7 2.7 0 0 1 3.8 3.8l-1.4 1.4M8.6 11.2l-1.4 1.4a2.7 2.7 0 0 1-3.8-3.8l1.4-1.4'/>"),
    KEEP("<circle cx='8' cy='8' r='2'/><path d='M8 1.8v4M8 10.2v4'/>"),
    WATCH("<path d='M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8z'/><circle cx='8' cy='8' r='1.9'/>"),
    FILTER("<path d='M2.5 4h11M4.5 8h7M6.5 12h3'/>"),
    COLUMNS("<rect x='2.5' y='3' width='11' height='10' rx='1'/><path d='M6.2 3v10M9.8 3v10'/>"),
    DOWNLOAD("<path d='M8 2.5v7M5.2 7 8 9.8 10.8 7M3 13.2h10'/>"),
    UPLOAD("<path d='M8 9.8v-7M5.2 5.3 8 2.5l2.8 2.8M3 13.2h10'/>"),
    REVERT("<path d='M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6.2a3.8 3.8 0 0 1 0 7.6H6'/>"),
    RETRY("<path d='M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3'/>"),
    PLAY("<path d='M5 3.5v9l7-4.5z'/>"),
    COMMENT("<path d='M2.5 3.2h11v7.6H8.2L5 13.4v-2.6H2.5z'/>"),
    MAIL("<rect x='2.2' y='3.8' width='11.6' height='8.6' rx='1.2'/><path d='m2.6 4.6 5.4 4 5.4-4'/>"),
    DOCUMENT("<path d='M4 2.5h5l3 3v8H4zM9 2.5v3h3'/>"),
    DATABASE(
            "<ellipse cx='8' cy='4.2' rx='5' ry='2'/><path d='M3 4.2v7.6c0 1.1 2.2 2 5 2s5-.9 5-2V4.2M3 8c0 1.1 2.2 2 5 2s5-.9 5-2'/>"),
    MORE("<path d='M3.6 8h.1M8 8h.1M12.4 8h.1' stroke-width='2'/>"),
    UP("<path d='m4.5 9.5 3.5-3.5 3.5 3.5'/>"),
    EXPAND("<path d='m4.5 6.5 3.5 3.5 3.5-3.5'/>"),
    NEXT("<path d='m6.5 4.5 3.5 3.5-3.5 3.5'/>"),
    PREVIOUS("<path d='M9.5 4.5 6 8l3.5 3.5'/>");

    private static final int DEFAULT_SIZE = 16;

    private final String shapes;

    Icon(String shapes) {
        this.shapes = shapes;
    }

    public Span create() {
        return create(DEFAULT_SIZE);
    }

    /** @param size width and height in CSS pixels */
    public Span create(int size) {
        var icon = new Span();
        icon.addClassName("icon");
        icon.getElement().setProperty("innerHTML", svg(size));
        return icon;
    }

    /** The drawing itself, for templates that render on the client. */
    public String svg(int size) {
        return "<svg width='%1$d' height='%1$d' viewBox='0 0 16 16' fill='none' stroke='currentColor' stroke-width='1.45' stroke-linecap='round' stroke-linejoin='round' aria-hidden='true'>%2$s</svg>"
                .formatted(size, shapes);
    }
}
