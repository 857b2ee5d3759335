namespace PolicyBot.Channels.Slack.People;

internal static class PeopleRegistration
{
    /// <summary>How named reporters are written to. Needs the database, the vault, and the ids of Primitives.</summary>
    public static IServiceCollection AddSlackPeople(this IServiceCollection services) => services
        .AddSingleton<SlackPeople>()
        .AddSingleton<IKeepSlackPeople>(provider => provider.GetRequiredService<SlackPeople>());
}
