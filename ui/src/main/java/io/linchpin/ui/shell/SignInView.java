package io.linchpin.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.linchpin.ui.component.Avatar;
import io.linchpin.ui.component.Bold;
import io.linchpin.ui.component.Note;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;

/** Sign-in by an ordinary form, so that password managers know it; with the sample, its people are one click away. */
@Route("login")
@AnonymousAllowed
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@JsModule("./inter.js")
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final DatabaseWatch database;
    private final DatabaseBanner banner = new DatabaseBanner();
    private final Div problem = new Div();

    SignInView(ObjectProvider<SampleSignIn> sample, DatabaseWatch database) {
        this.database = database;
        addClassName("sign-in");
        add(banner);
        var people = sample.stream().flatMap(source -> source.people().stream()).toList();
        add(own());
        if (!people.isEmpty()) {
            add(samplePeople(people));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        problem.removeAll();
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("throttled")) {
            problem.add(Note.error(getTranslation("shell.signIn.throttled")));
        } else if (parameters.containsKey("error")) {
            problem.add(Note.error(getTranslation("shell.signIn.error")));
        } else if (parameters.containsKey("away")) {
            problem.add(Note.error(getTranslation("shell.signIn.away")));
        } else if (parameters.containsKey("logout")) {
            problem.add(Note.info(getTranslation("shell.signIn.signedOut")));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        database.register(this, attached.getUI(), banner::show);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        database.unregister(this);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.signIn"));
    }

    private Component own() {
        var brand = new Div(Brand.mark(28), new Span("Linchpin"));
        brand.addClassName("sign-in-brand");
        var form = new Form();
        form.add(problem);
        form.field("username", "text", getTranslation("shell.signIn.username"), "username");
        form.field("password", "password", getTranslation("shell.signIn.password"), "current-password");
        form.submit(new Span(getTranslation("shell.signIn")), "primary");
        var card = new Div(brand, new H1(getTranslation("shell.signIn.title")), form);
        card.addClassNames("card", "sign-in-card");
        return card;
    }

    private Component samplePeople(List<SampleSignIn.SamplePerson> people) {
        var list = new Div();
        list.addClassName("sign-in-people");
        for (var person : people) {
            var form = new Form();
            form.hidden("username", person.username());
            form.hidden("password", "");
            form.hidden("sample", "yes");
            var role = new Span(person.role());
            role.addClassNames("t2", "sm");
            var does = new Span(person.does());
            does.addClassNames("t3", "sm", "does");
            var line = new Span(new Bold(person.name()), role, does);
            line.addClassName("sign-in-person");
            form.submit(new Span(new Avatar(person.name()).large(), line), "person");
            list.add(form);
        }
        var card = new Div(
                new H2(getTranslation("shell.signIn.sample")),
                new Paragraph(getTranslation("shell.signIn.sample.text")),
                list);
        card.addClassNames("card", "sign-in-sample");
        return card;
    }

    /** A plain HTML form: what is typed goes to the sign-in filter and never through the view. */
    @Tag("form")
    private static class Form extends HtmlContainer {
        Form() {
            getElement().setAttribute("method", "post");
            getElement().setAttribute("action", "login");
            if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                    && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                hidden(token.getParameterName(), token.getToken());
            }
        }

        void hidden(String name, String value) {
            input(name, "hidden").setAttribute("value", value);
        }

        void field(String name, String type, String words, String autocomplete) {
            var label = new NativeLabel(words);
            label.getElement().setAttribute("for", "sign-in-" + name);
            add(label);
            input(name, type)
                    .setAttribute("id", "sign-in-" + name)
                    .setAttribute("autocomplete", autocomplete)
                    .setAttribute("autocapitalize", "none")
                    .setAttribute("required", true);
        }

        void submit(Span words, String className) {
            var button = new Element("button").setAttribute("type", "submit").setAttribute("class", className);
            button.appendChild(words.getElement());
            getElement().appendChild(button);
        }

        private Element input(String name, String type) {
            var input = new Element("input").setAttribute("name", name).setAttribute("type", type);
            getElement().appendChild(input);
            return input;
        }
    }
}
