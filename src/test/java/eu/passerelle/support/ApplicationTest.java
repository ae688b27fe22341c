package eu.passerelle.support;

import eu.passerelle.Passerelle;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on the suite's store with the demonstration region. All such
 * tests share one context, so each makes what it changes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = {Passerelle.class, TestSupport.class},
    properties = "passerelle.demo=true")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestStoreInitializer.class)
public @interface ApplicationTest {}
