package io.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.GroupView;
import io.linchpin.impact.Impact;
import io.linchpin.impact.WeakSpotChange;
import io.linchpin.impact.WeakSpots;
import io.linchpin.impact.WeakSpots.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single points of failure, redundancy that is only apparent, and pairs of failures. */
@RestController
@RequestMapping("/api/v1/impact/weak-spots")
@Needs(Right.SEE_CIS)
class WeakSpotsController {
    private final Impact impact;

    WeakSpotsController(Impact impact) {
        this.impact = impact;
    }

    @GetMapping
    List<Service> ofServices(CurrentUser user) {
        return impact.weakSpotsOfServices(user).stream().map(Service::of).toList();
    }

    @GetMapping("/{ci}")
    Spots of(CurrentUser user, @PathVariable String ci) {
        return Spots.of(impact.weakSpots(user, impact.resolve(user, ci)));
    }

    @GetMapping("/{ci}/pairs")
    List<Pair> pairs(CurrentUser user, @PathVariable String ci) {
        return impact.weakPairs(user, impact.resolve(user, ci)).stream()
                .map(Pair::of)
                .toList();
    }

    /** What would become of the weak spots of services. */
    @PostMapping("/changes")
    List<ChangedService> changes(CurrentUser user, @RequestBody ChangesQuestion question) {
        return impact.weakSpotsChangedBy(user, OverlayInput.overlay(question.overlay)).stream()
                .map(ChangedService::of)
                .toList();
    }

    record ChangesQuestion(@Nullable OverlayInput overlay) {}

    /**
     * @param gained single points of failure that it would have, and has not; {@code lost} the other way round
     * @param weakerGroups could spare fewer members than they can
     * @param apparentRedundancy groups that one failure would use up, and does not
     */
    record ChangedService(
            CiId id,
            String name,
            @Nullable Integer criticality,
            List<Spot> gained,
            List<Spot> lost,
            List<WeakerGroup> weakerGroups,
            List<Apparent> apparentRedundancy) {
        static ChangedService of(WeakSpotChange change) {
            return new ChangedService(
                    change.service().id(),
                    change.service().name(),
                    change.service().criticality(),
                    Spot.of(change.gained()),
                    Spot.of(change.lost()),
                    change.weaker().stream().map(WeakerGroup::of).toList(),
                    change.apparent().stream().map(Apparent::of).toList());
        }
    }

    record WeakerGroup(Group before, Group after) {
        static WeakerGroup of(WeakSpotChange.Weaker weaker) {
            return new WeakerGroup(Group.of(weaker.before()), Group.of(weaker.after()));
        }
    }

    /** @param of members of the group, absent when the caller may not see all of them; {@code minUp} likewise */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            CiId ci,
            String name,
            String group,
            @Nullable Integer of,
            @Nullable Integer minUp) {
        static Group of(GroupView view) {
            var sum = view.arithmetic();
            return new Group(
                    view.ci().id(),
                    view.ci().name(),
                    view.group(),
                    sum == null ? null : sum.of(),
                    sum == null ? null : sum.minUp());
        }
    }

    record Service(
            CiId id,
            String name,
            @Nullable Integer criticality,
            int singlePoints,
            boolean hiddenPoints,
            int apparentRedundancy) {
        static Service of(WeakSpots.OfService of) {
            return new Service(
                    of.service().id(),
                    of.service().name(),
                    of.service().criticality(),
                    of.singlePoints(),
                    of.hiddenPoints(),
                    of.apparent());
        }
    }

    record Spots(
            long topologyVersion, CiId id, String name, List<Spot> singlePoints, List<Apparent> apparentRedundancy) {
        static Spots of(WeakSpots spots) {
            return new Spots(
                    spots.topologyVersion(),
                    spots.service().id(),
                    spots.service().name(),
                    Spot.of(spots.singlePoints()),
                    spots.apparent().stream().map(Apparent::of).toList());
        }
    }

    /** A CI, or what the caller may not see: then only who provides it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Spot(
            @Nullable CiId id,
            @Nullable String name,
            @JsonProperty("class") @Nullable String ciClass,
            @Nullable String providedBy) {
        static List<Spot> of(List<Point> points) {
            return points.stream().map(Spot::of).toList();
        }

        private static Spot of(Point point) {
            return switch (point) {
                case Point.Known known ->
                    new Spot(known.ci().id(), known.ci().name(), known.ci().type(), null);
                case Point.Hidden hidden -> new Spot(null, null, null, hidden.providedBy());
            };
        }
    }

    record Apparent(@JsonUnwrapped Group group, List<Spot> shared) {
        static Apparent of(WeakSpots.Apparent apparent) {
            return new Apparent(Group.of(apparent.group()), Spot.of(apparent.shared()));
        }
    }

    record Pair(List<Spot> first, List<Spot> second) {
        static Pair of(WeakSpots.Pair pair) {
            return new Pair(Spot.of(pair.first()), Spot.of(pair.second()));
        }
    }
}
