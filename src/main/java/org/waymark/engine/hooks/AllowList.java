package org.waymark.engine.hooks;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.waymark.engine.BookFile;
import org.waymark.engine.BookRefused;
import org.waymark.engine.Finding;
import org.waymark.engine.rules.BookRules;

/**
 * Stands before the engine's own parser, which would already make objects of what it reads: no way of deploying goes round it.
 * An old edition that is read again was checked when it came.
 */
class AllowList implements Deployer {

    private final BookRules rules;

    AllowList(BookRules rules) {
        this.rules = rules;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<BookFile> files = deployment.getResources().values().stream()
                .map(resource -> new BookFile(resource.getName(), resource.getBytes()))
                .toList();
        List<Finding> findings = rules.unsafe(files);
        if (!findings.isEmpty()) {
            throw new BookRefused(findings);
        }
    }
}
