using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Mailbox;

[Collection(PostgresServer.Collection)]
public sealed class ComingBackOnPostgres(PostgresServer server, ITestOutputHelper output) : ReceiptContract(server, output);
