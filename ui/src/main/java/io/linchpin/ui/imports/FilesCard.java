package io.linchpin.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import io.linchpin.imports.RowKind;
import io.linchpin.shared.DiskFull;
import io.linchpin.ui.component.Card;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.Note;
import io.linchpin.ui.component.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The first step: where the rows come from, and the files, which stream to disk as they arrive. */
final class FilesCard extends Card {
    /** Names of files that only say what is in them, not where it comes from. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?i)|(cis?|relationships?|rel|teams?|people|persons?|export|import|data|assets?|inventory)[ ._-]*\\d*");

    private final Draft draft;
    private final ImportWords words;
    private final Runnable next;
    private final ComboBox<String> source = new ComboBox<>();
    private final Upload upload = new Upload();
    private final Button choose = new Button();
    private final Div files = new Div();
    private final Div told = new Div();
    private final Button columns;
    private final Watching watching = new Watching();

    FilesCard(Draft draft, ImportWords words, Runnable next) {
        super(words.text("imports.new"));
        this.draft = draft;
        this.words = words;
        this.next = next;
        addClassName("imports-files");
        columns = new Button(words.text("imports.files.next"), _ -> goOn());
        columns.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        columns.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        source();
        upload();
        files.addClassName("imports-received");
        var teach = new Paragraph(words.text("imports.files.teach"));
        teach.addClassNames("t2", "sm");
        add(source, upload, files, told, teach);
        footer(columns);
        list();
    }

    /** Opens the browser's choice of files. */
    void choose() {
        choose.getElement().executeJs("this.click()");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching.ask(
                draft::sources,
                names -> {
                    var chosen = source.getValue();
                    source.setItems(names);
                    if (chosen != null) source.setValue(chosen);
                },
                this::tell);
    }

    private void source() {
        source.setLabel(words.text("imports.source"));
        source.setHelperText(words.text("imports.source.help"));
        source.setPlaceholder(words.text("imports.source.example"));
        source.setRequiredIndicatorVisible(true);
        source.setAllowCustomValue(true);
        source.setItems(List.of());
        source.addCustomValueSetListener(event -> name(event.getDetail()));
        source.addValueChangeListener(_ -> ready());
        if (!draft.source().isEmpty()) name(draft.source());
    }

    private void name(String name) {
        var names = new ArrayList<>(source.getListDataView().getItems().toList());
        if (!names.contains(name)) {
            names.add(name);
            source.setItems(names);
        }
        source.setValue(name);
    }

    private void upload() {
        upload.setUploadHandler(this::receive);
        // The browser's own check counts up to 2 GB; beyond that the server's remains.
        if (draft.limit().bytes() <= Integer.MAX_VALUE)
            upload.setMaxFileSize((int) draft.limit().bytes());
        choose.setText(words.text("imports.files.choose"));
        choose.setIcon(Icon.UPLOAD.create(14));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.text("imports.files.drop")));
        upload.setDropLabelIcon(Icon.DOCUMENT.create(16));
        upload.setI18n(texts());
        upload.addFileRejectedListener(rejected -> tell(Note.error(words.text(
                "imports.files.tooLarge",
                rejected.getFileName(),
                words.size(draft.limit().bytes())))));
        upload.addAllFinishedListener(_ -> {
            upload.clearFileList();
            list();
        });
    }

    private UploadI18N texts() {
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(words.text("imports.files.large"));
        var failed = new UploadI18N.Uploading.Error();
        failed.setServerUnavailable(words.text("imports.files.broken"));
        failed.setUnexpectedServerError(words.text("imports.files.broken"));
        failed.setForbidden(words.text("imports.files.broken"));
        var status = new UploadI18N.Uploading.Status();
        status.setConnecting(words.text("imports.files.connecting"));
        status.setProcessing(words.text("imports.files.processing"));
        status.setStalled(words.text("imports.files.stalled"));
        status.setHeld(words.text("imports.files.held"));
        var left = new UploadI18N.Uploading.RemainingTime();
        left.setPrefix(words.text("imports.files.left"));
        left.setUnknown("");
        var uploading = new UploadI18N.Uploading();
        uploading.setError(failed);
        uploading.setStatus(status);
        uploading.setRemainingTime(left);
        var texts = new UploadI18N();
        texts.setError(error);
        texts.setUploading(uploading);
        return texts;
    }

    /** Called beside the page, for several files at the same time. */
    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        try (var content = event.getInputStream()) {
            draft.receive(name, content);
        } catch (Draft.TooLarge e) {
            event.reject(words.text(
                    "imports.files.tooLarge", name, words.size(draft.limit().bytes())));
        } catch (IOException e) {
            if (!DiskFull.isBehind(e)) throw e;
            event.reject(words.text("imports.files.full"));
        }
        event.getUI().access(this::list);
    }

    private void list() {
        files.removeAll();
        for (var file : draft.files()) files.add(file(file));
        if (source.isEmpty())
            draft.files().stream()
                    .map(file -> nameFrom(file.name()))
                    .filter(name -> !SAYS_NOTHING.matcher(name).matches())
                    .findFirst()
                    .ifPresent(this::name);
        ready();
    }

    /** {@code netbox-devices.csv} probably comes from netbox-devices. */
    private static String nameFrom(String file) {
        var name = file.replaceAll("\\.[^.]*$", "")
                .replaceAll("[^\\p{L}\\p{N} ._-]", " ")
                .strip();
        return name.substring(0, Math.min(name.length(), 40));
    }

    private Div file(Draft.Received file) {
        var name = new Span(file.name());
        name.addClassNames("b", "el");
        name.setTitle(file.name());
        var problem = file.problem();
        var about = new Span(
                problem == null
                        ? words.text(
                                "imports.files.about",
                                words.size(file.bytes()),
                                file.header().size())
                        : Texts.say(problem));
        about.addClassNames("xs", problem == null ? "t3" : "imports-problem");
        var names = new Div(name, about);
        names.addClassName("col");
        var kind = new Select<RowKind>();
        kind.addThemeVariants(SelectVariant.LUMO_SMALL);
        kind.setItems(RowKind.CIS, RowKind.RELATIONSHIPS, RowKind.TEAMS, RowKind.PEOPLE);
        kind.setItemLabelGenerator(words::kind);
        kind.setAriaLabel(words.text("imports.files.kind", file.name()));
        kind.setValue(file.kind());
        kind.setVisible(problem == null);
        kind.addValueChangeListener(event -> draft.kind(file.name(), event.getValue()));
        var remove = new Button(Icon.CLOSE.create(13), _ -> {
            draft.remove(file.name());
            list();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(words.text("imports.files.remove", file.name()));
        var line = new Div(names, kind, remove);
        line.addClassName("imports-file");
        return line;
    }

    private void ready() {
        columns.setEnabled(!source.isEmpty() && draft.files().stream().anyMatch(file -> file.problem() == null));
    }

    private void goOn() {
        var name = source.getValue();
        columns.setEnabled(false);
        watching.ask(
                () -> {
                    draft.from(name);
                    return name;
                },
                _ -> next.run(),
                this::tell);
    }

    private void tell(RuntimeException failure) {
        ready();
        tell(Trouble.note(failure));
    }

    private void tell(Note note) {
        told.removeAll();
        told.add(note);
    }
}
