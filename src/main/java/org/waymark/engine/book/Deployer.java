package org.waymark.engine.book;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.engine.BookFile;
import org.waymark.engine.BookRefused;
import org.waymark.engine.Finding;
import org.waymark.engine.rules.BookRules;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.Edition;

/** Puts a whole book into the engine as one deployment, or says why it may not go there. */
@Component
class Deployer {

    private final RepositoryService repository;
    private final Shelf shelf;
    private final BookRules rules;
    private final Ledger ledger;
    private final TransactionTemplate rehearsal;

    Deployer(
            RepositoryService repository,
            Shelf shelf,
            BookRules rules,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.shelf = shelf;
        this.rules = rules;
        this.ledger = ledger;
        this.rehearsal = new TransactionTemplate(transactions);
        this.rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The rules first; what they let pass is handed to the engine in a transaction that is rolled back. */
    List<Finding> check(List<BookFile> files) {
        var findings = new ArrayList<Finding>(rules.check(files));
        if (errors(findings).isEmpty()) {
            rehearsal.executeWithoutResult(rolledBack -> {
                rolledBack.setRollbackOnly();
                findings.addAll(refusals("check", files));
            });
        }
        return List.copyOf(findings);
    }

    void deploy(Edition edition, List<BookFile> files) {
        if (repository
                        .createDeploymentQuery()
                        .deploymentName(Shelf.nameOf(edition))
                        .count()
                > 0) {
            throw new IllegalStateException("edition " + edition + " is in the engine already");
        }
        forgetIfRolledBack(edition);
        List<Finding> errors = errors(rules.check(files));
        if (errors.isEmpty()) {
            errors = refusals(Shelf.nameOf(edition), files);
        }
        if (!errors.isEmpty()) {
            throw new BookRefused(errors);
        }
        ledger.append(Fact.of(FactKind.EDITION_DEPLOYED)
                .under(null, edition)
                .detail("files", String.valueOf(files.size()))
                .detail("digest", BookDigest.of(files)));
    }

    private void forgetIfRolledBack(Edition edition) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        shelf.forget(edition);
                    }
                }
            });
        }
    }

    private List<Finding> refusals(String name, List<BookFile> files) {
        // No duplicate filtering: it would leave unchanged files out, and what binds to "deployment" would miss them.
        DeploymentBuilder deployment = repository.createDeployment().name(name).source("waymark");
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        return EngineRefusals.of(deployment);
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
