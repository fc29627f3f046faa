package org.lintel.application.edge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.lintel.application.security.Access;
import org.lintel.language.Role;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

/** The API's description at {@code /v3/api-docs}: what the library finds by itself, and what every call of this API has in common. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String OF_THE_HISTORY = "/api/audit/bundle";
    /** What asks for a session by a parameter, and is not there for one that is unknown. */
    private static final Set<String> OF_A_SESSION = Set.of("/api/risk-assessments", OF_THE_HISTORY);
    private static final String PASSWORD = "password";
    private static final String VISIT = "visit";
    /** Where a nominated person's own calls go, whom a visit's token makes known. */
    private static final String OF_A_PERSON = "/api/own";
    /** Where files of the transparency log are, of which some are not there yet. */
    private static final String OF_THE_LOG = "/log/";
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Map<String, String> OF_EVERYTHING = Map.of("400", "Malformed: every bad field is named in errors.", "406",
            "There is no answer in the media type asked for.");
    private static final Map<String, String> OF_EVERY_CALL = Map.of("401", "Who is calling is not known.", "403",
            "The caller's role does not include this.", "429", "Tried too often in a short time; see Retry-After.", "503",
            "Not at the moment; see Retry-After.");
    /** Reads that open what is sealed, and so may find that it was changed where it is stored. */
    private static final Set<String> OPENING = Set.of("/api/accreditations/{id}", "/api/accreditations/{id}/history", "/api/notices");
    private static final Map<String, String> OF_COMMANDS = Map.of("409", "The key was used for something else, or the session exists.",
            "422", "A rule says no; the code says which.");

    @Bean
    OpenAPI openApi() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sender.class);
        OpenAPI api = new OpenAPI().info(new Info().title("Lintel").version("0.1.0")
                .description("Accreditation and safe-participation registry for the Assembly of States Parties."));
        api.addServersItem(new Server().url("/"));
        api.schemaRequirement(PASSWORD, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        api.schemaRequirement(VISIT, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        return api;
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenApiCustomizer whatEveryCallHasInCommon() {
        return api -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> describe(path, HttpMethod.valueOf(method.name()), operation)));
            api.getPaths().values().stream().map(PathItem::getPost).filter(post -> post != null && post.getRequestBody() != null)
                    .forEach(post -> admitNothingElse(post.getRequestBody().getContent(), api));
        };
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        OF_EVERYTHING.forEach((status, sentence) -> problem(operation, status, sentence));
        boolean open = Access.isOpen(method, path);
        if (open) {
            operation.setDescription("For everybody.");
            problem(operation, "503", "Not at the moment; see Retry-After.");
        } else {
            Access.TABLE.stream().filter(row -> row.method().equals(method) && row.isFor(path))
                    .forEach(row -> operation.setDescription("For: " + String.join(", ", row.authorities()) + "."));
            operation.addSecurityItem(new SecurityRequirement().addList(path.startsWith(OF_A_PERSON) ? VISIT : PASSWORD));
            OF_EVERY_CALL.forEach((status, sentence) -> problem(operation, status, sentence));
        }
        if (path.contains("{") || path.startsWith(OF_THE_LOG) || operation.getRequestBody() != null || OF_A_SESSION.contains(path)) {
            problem(operation, "404", "Unknown, or not yours: answered alike.");
        }
        if (method.equals(HttpMethod.POST)) {
            problem(operation, "413", "The body is larger than " + (BodyLimit.largest(path) >> 20) + " MiB.");
            problem(operation, "415", "The body is of another media type.");
        }
        if (path.equals(OF_THE_HISTORY)) {
            problem(operation, "422", "More events than a bundle is written of (bundle-too-large).");
        }
        if (method.equals(HttpMethod.GET) && OPENING.contains(path)) {
            problem(operation, "422", "Something in it was changed since it was sealed (sealed-altered), or a rule says no.");
        }
        if (method.equals(HttpMethod.GET) && takes(operation, "asOf") && Access.rolesOf(method, path).contains(Role.BUR)) {
            problem(operation, "422",
                    "A moment in the future (as-of-in-the-future), or groups so narrow that they could point to somebody (singles-out).");
        }
        if (operation.getRequestBody() != null && !open) {
            OF_COMMANDS.forEach((status, sentence) -> problem(operation, status, sentence));
            operation.addParametersItem(new HeaderParameter().name("Idempotency-Key").required(false)
                    .description("The same key, path and body take effect once.")
                    .schema(visibleAscii()));
        }
        ApiResponse created = operation.getResponses().get("201");
        if (created != null) {
            created.addHeaderObject("Location", new Header().description("Where the new thing is.")
                    .schema(RecordSchemas.ofType("string")));
        }
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null && operation.getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
    }

    private static void problem(Operation operation, String status, String sentence) {
        operation.getResponses().addApiResponse(status, new ApiResponse().description(sentence).content(new Content().addMediaType(
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                new io.swagger.v3.oas.models.media.MediaType().schema(new Schema<>().$ref(PROBLEM)))));
    }

    private static Schema<?> visibleAscii() {
        Schema<?> key = RecordSchemas.ofType("string");
        key.setPattern("^[\\x21-\\x7e]{1,200}$");
        return key;
    }

    /** A body's records take the fields that they name and no others. */
    private static void admitNothingElse(Content body, OpenAPI api) {
        Deque<Schema<?>> open = new ArrayDeque<>();
        body.values().forEach(media -> open.add(media.getSchema()));
        Set<Schema<?>> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            if (schema.get$ref() != null) {
                Schema<?> described = api.getComponents().getSchemas()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
                if (described != null && seen.add(described)) {
                    described.setAdditionalProperties(false);
                    open.add(described);
                }
                continue;
            }
            parts(schema).forEach(open::add);
        }
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream<Schema<?>> properties = schema.getProperties() == null
                ? Stream.of()
                : schema.getProperties().values().stream().map(part -> (Schema<?>) part);
        Stream<Schema<?>> items = Stream.ofNullable((Schema<?>) schema.getItems());
        Stream<Schema<?>> choices = schema.getAnyOf() == null ? Stream.of() : schema.getAnyOf().stream().map(choice -> (Schema<?>) choice);
        return Stream.concat(Stream.concat(properties, items), choices);
    }
}
