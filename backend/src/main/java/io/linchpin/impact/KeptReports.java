package io.linchpin.impact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.shared.Packed;
import tools.jackson.databind.json.JsonMapper;

/** How questions and reports are written down; each alternative by its name. */
final class KeptReports {
    static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(PathStep.class, Steps.class)
            .addMixIn(Reason.class, Reasons.class)
            .addMixIn(Collision.Place.class, Places.class)
            .build();

    private KeptReports() {}

    static byte[] pack(ImpactReport report) {
        return Packed.pack(JSON, report);
    }

    static ImpactReport unpack(byte[] data) {
        return Packed.unpack(JSON, data, JSON.getTypeFactory().constructType(ImpactReport.class));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PathStep.Edge.class, name = "edge"),
        @JsonSubTypes.Type(value = PathStep.Hidden.class, name = "hidden")
    })
    private interface Steps {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Reason.Asked.class, name = "asked"),
        @JsonSubTypes.Type(value = Reason.Ticket.class, name = "ticket"),
        @JsonSubTypes.Type(value = Reason.ProviderWork.class, name = "provider")
    })
    private interface Reasons {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Collision.Place.At.class, name = "at"),
        @JsonSubTypes.Type(value = Collision.Place.Hidden.class, name = "hidden")
    })
    private interface Places {}
}
