package io.linchpin.importers.csv;

import com.google.re2j.Pattern;
import java.util.List;

/** Something that holds for a row or does not. A column that the file does not have is empty in every row. */
public record Condition(String column, Check check) {
    /** What is asked of the text in the column. */
    public sealed interface Check {
        boolean holds(String text);

        /** For people, behind the name of the column. */
        String words();

        /** @param texts without regard to case */
        record Is(List<String> texts) implements Check {
            public Is {
                texts = List.copyOf(texts);
            }

            @Override
            public boolean holds(String text) {
                var key = Columns.key(text);
                return texts.stream().anyMatch(one -> Columns.key(one).equals(key));
            }

            @Override
            public String words() {
                return "is " + String.join(" or ", texts);
            }
        }

        record IsNot(Is is) implements Check {
            @Override
            public boolean holds(String text) {
                return !is.holds(text);
            }

            @Override
            public String words() {
                return "is not " + String.join(" or ", is.texts);
            }
        }

        /** Anywhere in the text, unless the expression is anchored. */
        record Matches(Pattern pattern) implements Check {
            @Override
            public boolean holds(String text) {
                return pattern.matcher(text).find();
            }

            @Override
            public String words() {
                return "matches " + pattern.pattern();
            }
        }

        record Empty(boolean wanted) implements Check {
            @Override
            public boolean holds(String text) {
                return text.isEmpty() == wanted;
            }

            @Override
            public String words() {
                return wanted ? "is empty" : "is not empty";
            }
        }
    }

    String words() {
        return column + " " + check.words();
    }
}
