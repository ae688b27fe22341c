package eu.passerelle.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingPanel;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.ui.OrganisationPanel;
import eu.passerelle.shared.ui.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The way to report what one looks at, on the pages of listings and organisations. */
class ReportLink extends Composite<Section> {

  private ReportLink() {
    getContent().addClassName("report-link");
  }

  private ReportLink to(String path) {
    getContent().removeAll();
    Link link = new Link(path, getTranslation("report.link"));
    link.addClassName("quiet");
    getContent().add(link);
    return this;
  }

  /** Beside a listing that readers see; a draft is nobody else's business. */
  private static final class OfListing implements ListingPanel {

    private final ReportLink link = new ReportLink();

    @Override
    public Component component() {
      return link;
    }

    @Override
    public void show(PublicListing listing, boolean draft) {
      link.setVisible(!draft);
      if (!draft) {
        link.to(ModerationNavigation.report(listing.id()));
      }
    }
  }

  /** Below all else on an organisation's page. */
  private static final class OfOrganisation implements OrganisationPanel {

    @Override
    public Component component(Organisation organisation) {
      return new ReportLink().to(ModerationNavigation.report(organisation.id()));
    }

    @Override
    public boolean isLast() {
      return true;
    }
  }

  @Configuration
  static class Panels {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ListingPanel.Factory reportListing() {
      return (ListingKind kind) -> new OfListing();
    }

    @Bean
    OrganisationPanel reportOrganisation() {
      return new OfOrganisation();
    }
  }
}
