namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>Looks again and again until something is so; the limit is for a program that hangs, and no measure of how fast it is.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static async Task IsTrue(Func<Task<bool>> isSo)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Limit, "It did not come about.");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    public static Task IsTrue(Func<bool> isSo) => IsTrue(() => Task.FromResult(isSo()));
}
