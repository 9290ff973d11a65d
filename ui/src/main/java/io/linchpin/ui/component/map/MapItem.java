package io.linchpin.ui.component.map;

import io.linchpin.ui.component.DiffSign;
import io.linchpin.ui.component.State;
import org.jspecify.annotations.Nullable;

/**
 * One CI as the map and the table show it:
 * {@code MapItem.called("42", "hv-b07-2", "Server").state(DOWN).hops(1).via("17").build()}.
 *
 * @param kind the word for its class, already in the reader's language
 * @param family what it is collapsed together with where there is no room: its class unless said otherwise
 * @param role what it is to the question, after the state: "seed", "crit. 2"; the kind unless said otherwise
 * @param layer the column it stands in, any whole number; failure travels from small to large
 * @param hops length of the proof path; null where there is none
 * @param via id of the next CI on the proof path towards the seed
 * @param service its business criticality from 1, the highest; null for all that is no business service
 * @param sign what happens to it, on a map of changes: it stands in the place of the state
 * @param provider who provides it, where the reader may not see what it is: then nothing else is shown
 */
public record MapItem(
        String id,
        String name,
        String kind,
        String family,
        State state,
        String role,
        int layer,
        @Nullable Integer hops,
        @Nullable String via,
        String owner,
        boolean seed,
        @Nullable Integer service,
        @Nullable DiffSign sign,
        @Nullable String provider) {

    public static Builder called(String id, String name, String kind) {
        return new Builder(id, name, kind);
    }

    /** A hidden step: hatched, with a lock, "provided by …". */
    public static Builder providedBy(String id, String provider) {
        var hidden = new Builder(id, provider, "");
        hidden.provider = provider;
        hidden.state = State.UNKNOWN;
        return hidden;
    }

    boolean isService() {
        return service != null;
    }

    public static final class Builder {
        private final String id;
        private final String name;
        private final String kind;
        private String family;
        private State state = State.OK;
        private String role;
        private int layer;
        private @Nullable Integer hops;
        private @Nullable String via;
        private String owner = "";
        private boolean seed;
        private @Nullable Integer service;
        private @Nullable DiffSign sign;
        private @Nullable String provider;

        private Builder(String id, String name, String kind) {
            this.id = id;
            this.name = name;
            this.kind = kind;
            this.family = kind;
            this.role = kind;
        }

        public Builder state(State worst) {
            state = worst;
            return this;
        }

        public Builder role(String words) {
            role = words;
            return this;
        }

        public Builder family(String site) {
            family = site;
            return this;
        }

        public Builder layer(int column) {
            layer = column;
            return this;
        }

        /** Sets the length of the proof path, and the layer with it. */
        public Builder hops(int length) {
            hops = length;
            layer = length;
            return this;
        }

        public Builder via(@Nullable String next) {
            via = next;
            return this;
        }

        public Builder owner(String who) {
            owner = who;
            return this;
        }

        public Builder seed() {
            seed = true;
            return this;
        }

        public Builder service(int criticality) {
            service = criticality;
            return this;
        }

        public Builder sign(DiffSign happening) {
            sign = happening;
            return this;
        }

        public MapItem build() {
            return new MapItem(
                    id, name, kind, family, state, role, layer, hops, via, owner, seed, service, sign, provider);
        }
    }
}
