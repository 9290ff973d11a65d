package io.linchpin.ui.cmdb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.linchpin.cmdb.CiClass;
import io.linchpin.cmdb.CiFilter;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.Environment;
import io.linchpin.cmdb.Party;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.SearchField;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All a list of CIs can be narrowed by, in one line. */
final class ListFilters extends Div {

    /** Where choices come from that are not the same everywhere. */
    interface Choices {
        Collection<String> sources();

        Stream<Party> partiesLike(String name);

        Stream<Party> party(UUID id);
    }

    private final Words words;
    private final Choices choices;
    private final Map<TenantId, String> tenants;
    private final Consumer<CiFilter> ask;
    private final SearchField search;
    private final FilterChip<CiClass> classes;
    private final FilterChip<CiStatus> statuses;
    private final FilterChip<Environment> environments;
    private final FilterChip<Integer> criticalities;
    private final FilterChip<String> sources;
    private final FilterChip<TenantId> ofTenants;
    private final PartyChip owners;
    private final PartyChip supporters;
    private final Button clear = new Button();

    /** @param tenants those that may be seen, with their names; no choice where there is only one */
    ListFilters(Words words, Choices choices, Map<TenantId, String> tenants, Consumer<CiFilter> ask) {
        this.words = words;
        this.choices = choices;
        this.tenants = tenants;
        this.ask = ask;
        search = new SearchField(words.text("cmdb.filter.text"), this::changed);
        classes = chip(ListColumn.CLASS, CiClass::label, this::indented, this::classesInOrder);
        statuses = chip(ListColumn.STATUS, words::status, () -> List.of(CiStatus.values()));
        environments = chip(ListColumn.ENVIRONMENT, words::environment, () -> List.of(Environment.values()));
        criticalities = chip(ListColumn.CRITICALITY, String::valueOf, () -> List.of(1, 2, 3, 4));
        sources = chip(ListColumn.SOURCE, this::source, this::sourcesAndByHand);
        ofTenants = chip(ListColumn.TENANT, tenant -> tenants.getOrDefault(tenant, ""), this::tenantsByName);
        owners = new PartyChip(words.text(ListColumn.OWNER.key()), true, choices::partiesLike, this::changed);
        supporters = new PartyChip(words.text(ListColumn.SUPPORT.key()), false, choices::partiesLike, this::changed);
        addClassName("cmdb-filters");
        add(search, classes, statuses, environments, criticalities, owners, supporters, sources);
        if (tenants.size() > 1) add(ofTenants);
        add(clear());
    }

    /** Puts a filter into the fields and asks nothing. */
    void show(CiFilter filter) {
        search.setValue(filter.text());
        classes.setChosen(words.catalogue().classes().stream()
                .filter(ciClass -> filter.classes().contains(ciClass.name()))
                .collect(Collectors.toSet()));
        statuses.setChosen(filter.statuses());
        environments.setChosen(filter.environments());
        criticalities.setChosen(filter.criticalities());
        sources.setChosen(filter.sources());
        ofTenants.setChosen(filter.tenants());
        owners.setChosen(parties(filter.owners()), filter.withoutOwner());
        supporters.setChosen(parties(filter.supporters()), false);
        clear.setVisible(!filter.equals(CiFilter.ALL));
    }

    void reset() {
        show(CiFilter.ALL);
        ask.accept(CiFilter.ALL);
    }

    private void changed() {
        var filter = new CiFilter(
                search.getValue(),
                classes.chosen().stream().map(CiClass::name).collect(Collectors.toSet()),
                statuses.chosen(),
                environments.chosen(),
                criticalities.chosen(),
                owners.chosen(),
                supporters.chosen(),
                ofTenants.chosen(),
                sources.chosen(),
                owners.nobody());
        clear.setVisible(!filter.equals(CiFilter.ALL));
        ask.accept(filter);
    }

    private Button clear() {
        clear.setText(words.text("cmdb.filter.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(_ -> reset());
        return clear;
    }

    private <T> FilterChip<T> chip(ListColumn column, Function<T, String> word, Supplier<Collection<T>> offered) {
        return chip(column, word, word, offered);
    }

    private <T> FilterChip<T> chip(
            ListColumn column, Function<T, String> word, Function<T, String> choice, Supplier<Collection<T>> offered) {
        var chip = new FilterChip<T>(words.text(column.key()), word, choice, this::changed);
        chip.setChoices(offered);
        return chip;
    }

    private Collection<CiClass> classesInOrder() {
        return words.catalogue().classes().stream()
                .sorted(Comparator.comparing(this::indented))
                .toList();
    }

    private Collection<String> sourcesAndByHand() {
        return Stream.concat(Stream.of(CiFilter.BY_HAND), choices.sources().stream())
                .toList();
    }

    private Collection<TenantId> tenantsByName() {
        return tenants.keySet().stream()
                .sorted(Comparator.comparing(tenant -> tenants.getOrDefault(tenant, "")))
                .toList();
    }

    /** A class behind those above it, so that the list reads as the tree it is. */
    private String indented(CiClass ciClass) {
        var lineage = words.catalogue().lineage(ciClass.name()).reversed();
        return lineage.stream()
                .skip(lineage.size() > 1 ? 1 : 0)
                .map(CiClass::label)
                .collect(Collectors.joining(" › "));
    }

    private String source(String source) {
        return source.equals(CiFilter.BY_HAND) ? words.text("cmdb.byHand") : source;
    }

    private Set<Party> parties(Set<UUID> ids) {
        return ids.stream().flatMap(choices::party).collect(Collectors.toSet());
    }
}
