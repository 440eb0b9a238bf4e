package org.waymark.engine.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.waymark.engine.FourSectors;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.DutyKey;
import org.waymark.shared.RoutingFacts;

/** The rules without the rest of the program. */
public final class Rules {

    private static final List<Locale> BOTH = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    private Rules() {}

    /** In the country that the program ships, with these actions. */
    public static BookRules inTheCountry(String... actions) {
        String pack = country();
        return rules(
                new FourSectors() {
                    @Override
                    public boolean knows(DutyKey duty) {
                        return pack.contains(duty.value());
                    }
                },
                BOTH,
                actions);
    }

    /** In the small country of the engine's tests. */
    public static BookRules inFourSectors(String... actions) {
        return rules(new FourSectors(), List.of(Locale.ENGLISH), actions);
    }

    /** In the small country of the engine's tests, whose officers read Spanish too. */
    static BookRules inTwoLanguages() {
        return rules(new FourSectors(), BOTH);
    }

    private static BookRules rules(FourSectors country, List<Locale> languages, String... actions) {
        Map<String, Object> beans = Arrays.stream(actions).collect(Collectors.toMap(name -> name, Named::new));
        return new BookRules(
                country, languages, new StaticListableBeanFactory(beans).getBeanProvider(ProcedureAction.class));
    }

    private static String country() {
        try (var files = Files.walk(Path.of("src/main/resources/country/tt"))) {
            var all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Named(String name) implements ProcedureAction {
        @Override
        public RoutingFacts perform(Call call) {
            return RoutingFacts.none();
        }
    }
}
