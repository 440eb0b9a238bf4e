package org.waymark.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.directory.DemoOfficers;
import org.waymark.directory.Viewer;

/** Describes what all calls share: how to sign in, how a no looks, how to repeat a call safely. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Map<String, String> REFUSALS = Map.of(
            "401", "Sign in first",
            "404", "Absent, or not for the caller: the two look alike",
            "409", "Someone else was first, or the call with this key is under way",
            "422", "Fields at fault, named in errors");

    static {
        // The viewer is whoever calls, not a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean
    OpenAPI openApi(DemoOfficers demo) {
        var components = new Components()
                .addSecuritySchemes("token", scheme("bearer").description("An API token, made at /account"));
        var api = new OpenAPI()
                .info(new Info()
                        .title("Waymark")
                        .version("v1")
                        .description(
                                "Cases, tasks and the log, as far as the caller may see them. Times are ISO 8601 with"
                                        + " offset; lists are {\"items\": [...], \"next\": cursor or null}."))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList("token"));
        if (demo.demonstration()) {
            components.addSecuritySchemes(
                    "password", scheme("basic").description("A demonstration officer and waymark-demo"));
            api.addSecurityItem(new SecurityRequirement().addList("password"));
        }
        return api;
    }

    @Bean
    OpenApiCustomizer sharedByAllCalls() {
        return api -> {
            ModelConverters.getInstance().read(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ApiDescription::complete));
        };
    }

    private static void complete(HttpMethod method, Operation operation) {
        REFUSALS.forEach((status, meaning) -> {
            if (!status.equals("409") && !status.equals("422") || method != HttpMethod.GET) {
                operation.getResponses().addApiResponse(status, problem(meaning));
            }
        });
        if (method != HttpMethod.GET) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("8 to 200 visible characters; repeating a call with its key does it once, for a day")
                    .schema(new StringSchema().minLength(8).maxLength(200)));
        }
    }

    private static ApiResponse problem(String meaning) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
