package io.linchpin.ui.shell;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.linchpin.database.Database;
import io.linchpin.database.DatabaseState;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.Role;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.component.State;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The shell and the gallery with nothing behind them: no database, one person who is always signed in. */
@Configuration
@TestComponent
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration",
            "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration",
            "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration"
        })
@ComponentScan({"io.linchpin.ui.shell", "io.linchpin.ui.component"})
class ShellApplication {

    static final TenantId NORTHWIND = new TenantId(new UUID(0, 1));
    static final TenantId MERIDIAN = new TenantId(new UUID(0, 2));
    static final TenantId HARBOR = new TenantId(new UUID(0, 3));

    public static void main(String[] arguments) {
        SpringApplication.run(ShellApplication.class, arguments);
    }

    /** The gallery is a page of this application only, and of no other test's. */
    @Bean
    VaadinServiceInitListener gallery() {
        return initialised -> RouteConfiguration.forApplicationScope().setAnnotatedRoute(GalleryView.class);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Database database() {
        var database = mock(Database.class);
        when(database.state()).thenReturn(new DatabaseState.Ready());
        return database;
    }

    @Bean
    SignedIn signedIn() {
        return new AlwaysDana();
    }

    @Bean
    SampleSignIn sample() {
        var people = List.of(
                new SampleSignIn.SamplePerson(
                        "dana",
                        "Dana Whitfield",
                        "Change manager",
                        "Asks what breaks when two power units are replaced"),
                new SampleSignIn.SamplePerson(
                        "priya", "Priya Raman", "Agent", "Owns the lab interfaces and answers for them"),
                new SampleSignIn.SamplePerson(
                        "rafael",
                        "Rafael Quint",
                        "Administrator of the provider",
                        "Sees both customers and switches between them"));
        return new SampleSignIn() {
            @Override
            public List<SamplePerson> people() {
                return people;
            }

            @Override
            public boolean includes(String username) {
                return people.stream().anyMatch(person -> person.username().equals(username));
            }
        };
    }

    @Bean
    ShellSearch search() {
        return new ShellSearch() {
            @Override
            public String key() {
                return "shell.search";
            }

            @Override
            public List<Hit> find(CurrentUser user, String words, int limit) {
                return Stream.of("lb-01", "lb-02", "hv-b07-1", "hv-b07-2", "Patient Portal")
                        .filter(name -> name.toLowerCase().contains(words.toLowerCase()))
                        .map(name -> new Hit(Icon.CMDB, name, "Load balancer, Harbor Street", "gallery", State.OK))
                        .toList();
            }
        };
    }

    @Bean
    SecurityFilterChain everythingIsOpen(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .build();
    }

    private static final class AlwaysDana implements SignedIn {
        private TenantId tenant = MERIDIAN;

        @Override
        public CurrentUser user() {
            return new CurrentUser(
                    new PersonId(new UUID(0, 9)),
                    "Dana Whitfield",
                    tenant,
                    Map.of(
                            NORTHWIND, Set.of(Role.CHANGE_MANAGER),
                            MERIDIAN, Set.of(Role.CHANGE_MANAGER),
                            HARBOR, Set.of(Role.CHANGE_MANAGER)),
                    "web 127.0.0.1");
        }

        @Override
        public void askAgain() {}

        @Override
        public List<Place> places() {
            return List.of(
                    new Place(NORTHWIND, "Northwind Hosting", 0),
                    new Place(MERIDIAN, "Meridian Health", 1),
                    new Place(HARBOR, "Harbor Logistics", 1));
        }

        @Override
        public void workIn(TenantId chosen) {
            tenant = chosen;
        }
    }
}
