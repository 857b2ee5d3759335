using Xunit.Abstractions;

namespace PolicyBot.Tests.Mailbox;

public sealed class ComingBackOnSqlite(ITestOutputHelper output) : ReceiptContract(null, output);
