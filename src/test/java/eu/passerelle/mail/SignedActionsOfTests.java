package eu.passerelle.mail;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes signed actions on the suite's store that go by a test's own clock. */
public class SignedActionsOfTests {

  private final MongoTemplate mongo;
  private final LinkSecret secret;

  SignedActionsOfTests(MongoTemplate mongo, LinkSecret secret) {
    this.mongo = mongo;
    this.secret = secret;
  }

  public SignedActions at(Clock clock) {
    return new SignedActions(mongo, secret, clock);
  }
}
