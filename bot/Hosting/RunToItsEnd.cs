namespace PolicyBot.Hosting;

public static class RunToItsEnd
{
    /// <summary>
    /// Runs until somebody stops it. A program that cannot start, say because its address is taken, is stopped as carefully as one that did: what runs in the
    /// background by then would otherwise find its database gone from under it, and say so with a stack.
    /// </summary>
    public static async Task RunToItsEndAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            // What was never started cannot always be stopped either; why it did not start is what has to be said.
            await app.StopAsync(CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await app.WaitForShutdownAsync(cancellationToken);
    }
}
