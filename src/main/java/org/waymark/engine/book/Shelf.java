package org.waymark.engine.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.BookFile;
import org.waymark.engine.Sop;
import org.waymark.engine.Step;
import org.waymark.engine.rules.BookFiles;
import org.waymark.engine.rules.Xml;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.SopKey;

/**
 * Where each edition stands in the engine. An edition never changes once it is committed, so it is read once; deployments are
 * told apart by the engine's own id, since the number of one that was rolled back is given again.
 */
@Component
public class Shelf {

    private static final String PREFIX = "edition-";
    private static final int NEWEST = 5;

    private final ObjectProvider<RepositoryService> repository;
    private final Map<Edition, String> deployments = new ConcurrentHashMap<>();
    private final Map<String, ShelvedEdition> read = new ConcurrentHashMap<>();
    private final Map<String, Placed> placed = new ConcurrentHashMap<>();

    Shelf(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    /** Which procedure of which edition a definition of the engine is. */
    public record Placed(Edition edition, SopKey sop) {}

    /** @throws IllegalStateException if the definition belongs to no edition */
    public Placed placed(String definitionId) {
        return placed.computeIfAbsent(definitionId, this::place);
    }

    /** The engine's id of a procedure in an edition. */
    public Optional<String> definition(Edition edition, SopKey sop) {
        return edition(edition).map(shelved -> shelved.definitions().get(sop));
    }

    /** The step of the procedure that is this definition. */
    public Optional<Step> step(String definitionId, String element) {
        Placed where = placed(definitionId);
        return edition(where.edition())
                .map(shelved -> shelved.sops().get(where.sop()))
                .flatMap(sop -> sop.step(element));
    }

    Optional<ShelvedEdition> edition(Edition edition) {
        return deployment(edition).map(deployment -> read.computeIfAbsent(deployment, this::read));
    }

    Optional<Edition> newest() {
        return service()
                .createDeploymentQuery()
                .deploymentNameLike(PREFIX + "%")
                .orderByDeploymentTime()
                .desc()
                .listPage(0, NEWEST)
                .stream()
                .map(Shelf::number)
                .flatMap(Optional::stream)
                .max(java.util.Comparator.comparingInt(Edition::number));
    }

    static String nameOf(Edition edition) {
        return PREFIX + edition.number();
    }

    private static Optional<Edition> number(Deployment deployment) {
        String name = String.valueOf(deployment.getName());
        return name.matches(PREFIX + "[1-9]\\d{0,8}")
                ? Optional.of(new Edition(Integer.parseInt(name.substring(PREFIX.length()))))
                : Optional.empty();
    }

    /** Forgets an edition whose deployment was rolled back. */
    void forget(Edition edition) {
        String deployment = deployments.remove(edition);
        if (deployment != null) {
            read.remove(deployment);
        }
    }

    private Optional<String> deployment(Edition edition) {
        String known = deployments.get(edition);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> found = Optional.ofNullable(service()
                        .createDeploymentQuery()
                        .deploymentName(nameOf(edition))
                        .singleResult())
                .map(Deployment::getId);
        found.ifPresent(deployment -> deployments.put(edition, deployment));
        return found;
    }

    private Placed place(String definitionId) {
        ProcessDefinition definition = service().getProcessDefinition(definitionId);
        Deployment deployment = service()
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        Edition edition = number(deployment)
                .orElseThrow(() -> new IllegalStateException(definition.getKey() + " belongs to no edition"));
        return new Placed(edition, new SopKey(definition.getKey()));
    }

    private ShelvedEdition read(String deployment) {
        List<BookFile> files = service().getDeploymentResources(deployment).stream()
                .map(resource -> new BookFile(resource.getName(), bytes(deployment, resource.getId())))
                .toList();
        Map<SopKey, Sop> sops = BookFiles.diagrams(files)
                .map(DiagramReader::read)
                .collect(Collectors.toUnmodifiableMap(Sop::key, sop -> sop));
        return new ShelvedEdition(sops, definitions(deployment), forms(files), decisions(deployment, files));
    }

    private Map<SopKey, String> definitions(String deployment) {
        return service().createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                .collect(Collectors.toUnmodifiableMap(
                        definition -> new SopKey(definition.getKey()), ProcessDefinition::getId));
    }

    private static Map<FormKey, BookFile> forms(List<BookFile> files) {
        var forms = new HashMap<FormKey, BookFile>();
        BookFiles.forms(files).forEach(file -> forms.put(BookFiles.formKey(file), file));
        return Map.copyOf(forms);
    }

    private Map<String, DecisionTable> decisions(String deployment, List<BookFile> files) {
        Map<String, List<String>> inputs = BookFiles.decisions(files)
                .map(file -> Xml.read(file.content()))
                .flatMap(definitions -> definitions.children("decision"))
                .collect(Collectors.toMap(decision -> String.valueOf(decision.id()), BookFiles::inputNames));
        return service().createDecisionDefinitionQuery().deploymentId(deployment).list().stream()
                .collect(Collectors.toUnmodifiableMap(
                        DecisionDefinition::getKey,
                        decision -> new DecisionTable(
                                decision.getId(), inputs.getOrDefault(decision.getKey(), List.of()))));
    }

    private byte[] bytes(String deployment, String resource) {
        try (InputStream content = service().getResourceAsStreamById(deployment, resource)) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private RepositoryService service() {
        return repository.getObject();
    }
}
