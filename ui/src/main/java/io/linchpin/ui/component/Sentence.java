package io.linchpin.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;

/** A translated sentence with components in the places of its arguments; plain arguments become bold. */
public class Sentence extends Span {

    private static final Pattern PLACE = Pattern.compile("\uE000(\\d+)\uE001");

    /** @param arguments components stand as they are, anything else is put in bold */
    public Sentence(String key, Object... arguments) {
        var places = new Object[arguments.length];
        for (int index = 0; index < places.length; index++) {
            places[index] = "\uE000" + index + "\uE001";
        }
        var sentence = getTranslation(key, places);
        var matcher = PLACE.matcher(sentence);
        int from = 0;
        while (matcher.find()) {
            text(sentence.substring(from, matcher.start()));
            add(component(arguments[Integer.parseInt(matcher.group(1))]));
            from = matcher.end();
        }
        text(sentence.substring(from));
    }

    private void text(String words) {
        if (!words.isEmpty()) {
            add(new Text(words));
        }
    }

    private static Component component(Object argument) {
        return argument instanceof Component component ? component : new Bold(argument.toString());
    }
}
