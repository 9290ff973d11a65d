package io.linchpin.ui.component.map;

import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the browser draws, with every word in the reader's language; {@code picture.ts} is its twin.
 *
 * @param layers what stands above each column, from the left
 * @param hidden what could not be drawn; empty when everything is
 */
record MapPicture(
        List<String> layers, List<Part> parts, List<Line> lines, List<Mark> legend, String hidden, Words texts) {

    /**
     * @param kind {@code ci}, {@code box}, {@code stack} or {@code hidden}
     * @param label the whole of it in words
     * @param via id of the next part or row on the way to the seed
     * @param sign what happens to it, in the place of the state
     */
    record Part(
            String id,
            String kind,
            int layer,
            String name,
            State state,
            String word,
            String detail,
            String label,
            @Nullable String via,
            boolean focus,
            @Nullable DiffSign sign,
            List<Row> rows) {}

    /** @param count how many members share the row */
    record Row(
            String id,
            String name,
            State state,
            String word,
            String label,
            @Nullable String via,
            int count) {}

    record Line(
            String from,
            String to,
            String type,
            boolean soft,
            @Nullable DiffSign sign) {}

    /** @param sign in the place of the state */
    record Mark(State state, @Nullable DiffSign sign, String word) {}

    record Words(
            String map,
            String empty,
            String proof,
            String soft,
            String stops,
            String along,
            String zoomIn,
            String zoomOut,
            String fit,
            String waiting,
            String failed) {}
}
