package eu.passerelle.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.UnderReview;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.moderation.Appeal;
import eu.passerelle.moderation.Decision;
import eu.passerelle.moderation.IllegalReportState;
import eu.passerelle.moderation.Report;
import eu.passerelle.moderation.ReportDesk;
import eu.passerelle.moderation.ReportDesk.Proposal;
import eu.passerelle.moderation.ReportedSubject;
import eu.passerelle.moderation.ReportedSubject.Kind;
import eu.passerelle.moderation.Reporter;
import eu.passerelle.organisations.IllegalOrganisationState;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;

/** A report: what it says, what was decided and contested, and what is to be decided. */
class ReportCard extends Composite<Article> {

  private final ReportDesk desk;
  private final ListingReview review;
  private final Report report;
  private final Runnable changed;

  /**
   * @param changed done after somebody has decided
   */
  ReportCard(ReportDesk desk, ListingReview review, Report report, Runnable changed) {
    this.desk = desk;
    this.review = review;
    this.report = report;
    this.changed = changed;
    getContent().addClassName("card");
    getContent().add(head(), title());
    if (report.isReported()) {
      getContent().add(said(report.text()), reporter());
    }
    if (report.decision() != null) {
      addDecision("reports.decision", report.decision());
    }
    report.appeals().forEach(this::addAppeal);
    addActions();
  }

  private Div head() {
    Span when =
        new Span(
            getTranslation("reports.when", report.reference(), Reader.date(report.createdAt())));
    when.addClassName("quiet");
    Div head =
        new Div(
            new Tag(
                getTranslation(
                    report.isReported()
                        ? "report.reason." + report.reason()
                        : "reports.own-accord"),
                "status-submitted"),
            when);
    head.addClassName("card-head");
    return head;
  }

  private Div title() {
    ReportedSubject subject = report.subject();
    H3 title = new H3(subject.title());
    Div about = new Div(title);
    if (subject.kind() == Kind.LISTING) {
      title.getElement().setAttribute("lang", subject.language().tag());
      desk.ownerName(report).ifPresent(name -> about.add(new Paragraph(name)));
      if (review.mayOpen(subject.listing())) {
        about.add(
            new Link(
                ListingNavigation.review(subject.listing()),
                getTranslation(subject.anonymous() ? "review.open-identity" : "review.open")));
      }
    } else {
      about.add(
          new Link(
              OrganisationNavigation.organisation(subject.owner()),
              getTranslation("reports.organisation")));
    }
    return about;
  }

  private Paragraph said(String text) {
    if (text.isEmpty()) {
      return quiet("reports.forgotten");
    }
    Paragraph said = new Paragraph(text);
    said.addClassName("prose");
    return said;
  }

  private Paragraph reporter() {
    Reporter reporter = report.reporter();
    String who =
        reporter == null
            ? ""
            : Stream.of(reporter.name(), reporter.address())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    Paragraph by =
        new Paragraph(
            who.isEmpty()
                ? getTranslation("reports.by-nobody")
                : getTranslation("reports.by", who));
    by.addClassName("quiet");
    return by;
  }

  private void addDecision(String key, Decision decision) {
    Div taken =
        new Div(
            new Paragraph(
                getTranslation(
                    key,
                    getTranslation("report.outcome." + decision.outcome()),
                    Reader.date(decision.at()))),
            said(decision.reasons()));
    if (decision.ground() != null) {
      taken.add(
          new Paragraph(getTranslation("report.ground." + decision.ground(), decision.rule())));
    }
    taken.addClassName("notice");
    getContent().add(taken);
  }

  private void addAppeal(Appeal appeal) {
    Paragraph who =
        new Paragraph(getTranslation("reports.appeal." + appeal.side(), Reader.date(appeal.at())));
    getContent().add(who, said(appeal.text()));
    if (appeal.ruling() != null) {
      addDecision(
          appeal.ruling().reversed() ? "reports.reversed" : "reports.confirmed",
          appeal.ruling().decision());
    } else if (desk.mayRule(report)) {
      getContent().add(actions(button("reports.rule", rule(appeal))));
    } else {
      getContent().add(quiet("reports.other-analyst"));
    }
  }

  private void addActions() {
    if (desk.mayDecide(report)) {
      getContent().add(actions(button("reports.decide", decide())));
    } else if (report.state() == Report.State.OPEN) {
      getContent().add(quiet("reports.own"));
    }
  }

  private DecisionDialog decide() {
    return dialog(proposal -> desk.decide(report.id(), proposal));
  }

  private DecisionDialog rule(Appeal appeal) {
    return dialog(proposal -> desk.rule(report.id(), appeal.side(), proposal));
  }

  private DecisionDialog dialog(Consumer<Proposal> act) {
    return new DecisionDialog(
        report.subject().kind(),
        report.inForce().map(Decision::outcome),
        proposal -> attempt(() -> act.accept(proposal)));
  }

  private Button button(String key, DecisionDialog dialog) {
    Button button = new Button(getTranslation(key), click -> dialog.open());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private static Div actions(Component button) {
    Div actions = new Div(button);
    actions.addClassName("actions");
    return actions;
  }

  private Paragraph quiet(String key) {
    Paragraph text = new Paragraph(getTranslation(key));
    text.addClassName("quiet");
    return text;
  }

  private void attempt(Runnable act) {
    try {
      act.run();
      Notice.done(getTranslation("reports.done"));
    } catch (IllegalReportState | OptimisticLockingFailureException e) {
      Notice.refused(getTranslation("reports.gone"));
    } catch (IllegalListingState | IllegalOrganisationState e) {
      Notice.refused(getTranslation("reports.cannot"));
    } catch (UnderReview e) {
      Notice.refused(getTranslation("review.under-review", e.reviewer()));
    }
    changed.run();
  }
}
