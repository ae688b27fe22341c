package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.matching.PolicyDesk;
import eu.passerelle.matching.PolicyVersion;
import eu.passerelle.matching.PolicyVersion.State;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;

/** A version that was decided on; one that was in force can be restored. */
class VersionRow extends Composite<Div> {

  VersionRow(PolicyDesk desk, PolicyVersion version, PolicyVersion inForce, Runnable changed) {
    boolean current = version.number() == inForce.number();
    Span name = new Span(getTranslation("tuning.version", version.name()));
    Span note = new Span(version.state() == State.REFUSED ? version.reason() : version.note());
    Tag state =
        new Tag(
            getTranslation(current ? "tuning.in-force" : "tuning.state." + version.state()),
            current ? "status-published" : "status-closed");
    Div tags = new Div(state);
    tags.addClassName("tags");
    Span when = new Span(version.decidedAt() == null ? "" : Reader.date(version.decidedAt()));
    when.addClassName("quiet");
    getContent().addClassName("list-row");
    getContent().add(name, note, tags, when);
    if (!current && version.state() == State.APPROVED && desk.mayDecide(version)) {
      getContent()
          .add(
              new Button(
                  getTranslation("tuning.restore"),
                  click ->
                      PolicyChange.attempt(
                          () -> desk.restore(version.number()),
                          getTranslation("tuning.approved", version.name()),
                          changed)));
    }
  }
}
