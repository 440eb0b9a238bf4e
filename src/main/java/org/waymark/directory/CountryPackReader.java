package org.waymark.directory;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** Reads a country pack from the class path and refuses one that is not whole, naming file, entry and reason. */
final class CountryPackReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new ParameterNamesModule())
            .addModule(new JavaTimeModule())
            .addModule(keys())
            .build();

    private CountryPackReader() {}

    static CountryPack read(String key) {
        String folder = "country/" + key + "/";
        byte[] country = bytes(folder + "country.yaml");
        byte[] demo = bytes(folder + "demo.yaml");
        var pack = new CountryPack(
                key,
                parse(folder + "country.yaml", country, CountryFile.class),
                parse(folder + "demo.yaml", demo, DemoFile.class),
                digest(country, demo));
        new CountryPackCheck(pack, folder).run();
        return pack;
    }

    static <T> T parse(String file, byte[] content, Class<T> type) {
        try {
            return YAML.readValue(content, type);
        } catch (JsonMappingException wrong) {
            throw new MalformedCountryPack(file, entry(wrong), reason(wrong));
        } catch (JacksonException wrong) {
            throw new MalformedCountryPack(file, line(wrong), wrong.getOriginalMessage());
        } catch (IOException unread) {
            throw new MalformedCountryPack(file, "whole file", "it cannot be read");
        }
    }

    private static SimpleModule keys() {
        return new SimpleModule()
                .addDeserializer(AgencyKey.class, key(AgencyKey.class, AgencyKey::new))
                .addDeserializer(AreaKey.class, key(AreaKey.class, AreaKey::new))
                .addDeserializer(DutyKey.class, key(DutyKey.class, DutyKey::new))
                .addDeserializer(OfficerId.class, key(OfficerId.class, OfficerId::new))
                .addDeserializer(SectorKey.class, key(SectorKey.class, SectorKey::new));
    }

    private static <K> StdDeserializer<K> key(Class<K> type, Function<String, K> make) {
        return new StdDeserializer<>(type) {
            @Override
            public K deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return make.apply(parser.getText());
            }
        };
    }

    private static String entry(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return (path.startsWith(".") ? path.substring(1) : path) + " (" + line(wrong) + ")";
    }

    private static String reason(JsonMappingException wrong) {
        Throwable cause = wrong.getCause();
        return cause instanceof IllegalArgumentException
                ? String.valueOf(cause.getMessage())
                : wrong.getOriginalMessage();
    }

    private static String line(JacksonException wrong) {
        return wrong.getLocation() == null
                ? "whole file"
                : "line " + wrong.getLocation().getLineNr();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = CountryPackReader.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new MalformedCountryPack(file, "whole file", "there is no such file");
            }
            return in.readAllBytes();
        } catch (IOException unread) {
            throw new MalformedCountryPack(file, "whole file", "it cannot be read");
        }
    }

    private static String digest(byte[] country, byte[] demo) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(country);
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(demo));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
