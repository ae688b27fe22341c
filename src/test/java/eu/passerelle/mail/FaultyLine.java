package eu.passerelle.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a mail server on which something goes wrong. */
final class FaultyLine implements AutoCloseable {

  /** What goes wrong. */
  enum Fault {
    NONE,
    /** Connections are taken and never answered. */
    HANGS,
    /** The line drops before the server has the whole message. */
    DROPS_IN_MESSAGE,
    /** The line drops after the server has the message and before it can say so. */
    DROPS_BEFORE_ANSWER,
    /** Addresses that begin with "unknown" are refused for good. */
    REFUSES_UNKNOWN,
    /** Every recipient is told to come back later. */
    IS_BUSY
  }

  private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile int server;
  private volatile Fault fault = Fault.NONE;
  private volatile Runnable beforeMessage = () -> {};

  FaultyLine(int server) throws IOException {
    this.server = server;
    threads.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The server is now at another port. */
  void leadsTo(int port) {
    server = port;
  }

  void has(Fault now) {
    fault = now;
  }

  /** What to look at when the client is about to send a message. */
  void beforeMessage(Runnable look) {
    beforeMessage = look;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void serve(Socket client) {
    if (fault == Fault.HANGS) {
      return;
    }
    try (client;
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
      talk(client, upstream);
    } catch (SocketException hungUp) {
      // The other side hung up, as clients and faults do.
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void talk(Socket client, Socket upstream) throws IOException {
    BufferedReader fromServer = reader(upstream);
    BufferedReader fromClient = reader(client);
    OutputStream toServer = upstream.getOutputStream();
    OutputStream toClient = client.getOutputStream();
    relayAnswer(fromServer, toClient);
    String line = fromClient.readLine();
    while (line != null) {
      if (isRecipient(line) && fault == Fault.IS_BUSY) {
        send(toClient, "451 come back later");
      } else if (line.startsWith("RCPT TO:<unknown") && fault == Fault.REFUSES_UNKNOWN) {
        send(toClient, "550 nobody of that name");
      } else {
        send(toServer, line);
        relayAnswer(fromServer, toClient);
        if (line.equals("DATA") && !message(fromClient, toServer, fromServer, toClient)) {
          return;
        }
      }
      line = fromClient.readLine();
    }
  }

  private static boolean isRecipient(String line) {
    return line.startsWith("RCPT TO:");
  }

  /** Relays a message; false when the line drops. */
  private boolean message(
      BufferedReader fromClient,
      OutputStream toServer,
      BufferedReader fromServer,
      OutputStream toClient)
      throws IOException {
    beforeMessage.run();
    String line = fromClient.readLine();
    if (fault == Fault.DROPS_IN_MESSAGE) {
      return false;
    }
    while (!".".equals(line)) {
      send(toServer, line);
      line = fromClient.readLine();
    }
    send(toServer, line);
    String answer = fromServer.readLine();
    if (fault == Fault.DROPS_BEFORE_ANSWER) {
      return false;
    }
    send(toClient, answer);
    return true;
  }

  private static void relayAnswer(BufferedReader fromServer, OutputStream toClient)
      throws IOException {
    String line;
    do {
      line = fromServer.readLine();
      send(toClient, line);
    } while (line != null && line.length() > 3 && line.charAt(3) == '-');
  }

  private static BufferedReader reader(Socket from) throws IOException {
    return new BufferedReader(
        new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void send(OutputStream to, String line) throws IOException {
    to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    to.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
