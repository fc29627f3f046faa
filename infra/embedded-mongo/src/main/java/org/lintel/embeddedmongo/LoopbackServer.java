package org.lintel.embeddedmongo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** Listens on a free port of the loopback address. */
final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 128;
    private static final int MOST_SECONDS_TO_FINISH = 30;

    private final EventLoopGroup loops;
    private final ExecutorService requests;
    private final ChannelGroup connections;
    private final Channel listener;

    LoopbackServer(Supplier<StoredBackend> backend, ConnectionSecret secret) {
        this.loops = new MultiThreadIoEventLoopGroup(2, new DefaultThreadFactory("embedded-mongo-io", true), NioIoHandler.newFactory());
        this.requests = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("embedded-mongo-request-", 0).factory());
        this.connections = new DefaultChannelGroup(loops.next());
        RequestHandler handler = new RequestHandler(backend, secret, requests);
        ServerBootstrap bootstrap = new ServerBootstrap().group(loops).channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG).childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    public void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        channel.pipeline().addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder(),
                                new MongoWireProtocolHandler(), handler);
                    }
                });
        this.listener = bootstrap.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)).syncUninterruptibly().channel();
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Takes no more connections, finishes what was asked, and then lets the connections go. */
    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        requests.shutdown();
        try {
            requests.awaitTermination(MOST_SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
        connections.close().syncUninterruptibly();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
