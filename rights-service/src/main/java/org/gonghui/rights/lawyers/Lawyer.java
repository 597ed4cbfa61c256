package org.gonghui.rights.lawyers;

import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.rights.employers.Employer;

/**
 * A lawyer who gives legal aid.
 *
 * @param id id of the person
 * @param unionId the union that entered them
 * @param licenceNumber number of the licence to practise 执业证号
 * @param firm the law firm as it was written
 * @param firmKey the firm in the spelling by which colleagues are found
 * @param clients the employers the lawyer acts for
 */
public record Lawyer(
    String id,
    String unionId,
    String name,
    String licenceNumber,
    String firm,
    String firmKey,
    List<Employer> clients)
    implements Aggregate<Lawyer> {

  public Lawyer {
    clients = List.copyOf(clients);
  }

  static Change<Lawyer> register(
      String id, String unionId, String name, String licenceNumber, String firm) {
    String firmKey = Employer.key(firm);
    if (firmKey.isEmpty()) {
      throw new RuleBroken("lawyer.firm-missing");
    }
    return Change.of(
        new Lawyer(id, unionId, name, licenceNumber, firm, firmKey, List.of()), "registration");
  }

  /** Says anew for whom the lawyer acts. */
  Change<Lawyer> declareClients(List<Employer> employers) {
    List<Employer> distinct = employers.stream().distinct().toList();
    return distinct.equals(clients)
        ? Change.none(this)
        : Change.of(
            new Lawyer(id, unionId, name, licenceNumber, firm, firmKey, distinct), "clients");
  }

  boolean actsFor(Employer employer) {
    return clients.stream().anyMatch(it -> it.isSameAs(employer));
  }

  @Override
  public Set<String> people() {
    return Set.of(id);
  }
}
