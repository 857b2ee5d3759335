using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Outbox.Email;

/// <summary>Against a real SMTP server, where there is one.</summary>
public abstract class WithAMailServer(ITestOutputHelper output)
{
    private protected async Task WithServerAsync(Func<Task> test)
    {
        if (SmtpServer.Missing is { } missing)
        {
            output.WriteLine($"NOT RUN. {missing}");
            Assert.False(PostgresServer.IsRequired, missing);
            return;
        }

        await test();
    }
}
