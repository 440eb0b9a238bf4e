package org.waymark.directory;

import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.directory.OfficerTable.NewOfficer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;

/**
 * Loads the country pack at start, in one transaction and one node at a time, before anything else asks the directory: the
 * second node finds everything there.
 */
@Component
class CountryPackLoader implements InitializingBean {

    static final String DEMO_PASSWORD = "waymark-demo";

    private final CountryPack pack;
    private final DirectorySettings settings;
    private final PackTables tables;
    private final AgencyTable agencies;
    private final OfficerTable officers;
    private final FirstAdministrator firstAdministrator;
    private final PasswordEncoder passwords;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    CountryPackLoader(
            CountryPack pack,
            DirectorySettings settings,
            PackTables tables,
            AgencyTable agencies,
            OfficerTable officers,
            FirstAdministrator firstAdministrator,
            PasswordEncoder passwords,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.pack = pack;
        this.settings = settings;
        this.tables = tables;
        this.agencies = agencies;
        this.officers = officers;
        this.firstAdministrator = firstAdministrator;
        this.passwords = passwords;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        tables.lock();
        if (!tables.has(pack)) {
            tables.write(pack, clock.instant());
            ledger.append(Fact.of(FactKind.COUNTRY_PACK_LOADED)
                    .detail("country", pack.key())
                    .detail("digest", pack.digest()));
        }
        if (settings.demo()) {
            demonstration();
        }
        firstAdministrator.addIfNeeded(pack.country().administration());
    }

    private void demonstration() {
        for (int i = 0; i < pack.demo().agencies().size(); i++) {
            agencies.add(pack.demo().agencies().get(i), i);
        }
        // One hash for all: the password is printed on the sign-in page anyway, and hashing is slow on purpose.
        String hash = passwords.encode(DEMO_PASSWORD);
        for (var officer : pack.demo().officers()) {
            officers.add(new NewOfficer(
                    officer.id(), officer.agency(), officer.duties(), officer.roles(), hash, false, true));
        }
    }
}
