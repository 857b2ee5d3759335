using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Web;

namespace PolicyBot.Tests.Channels.Slack;

/// <summary>Whoever sets it up wrongly is told which key, and what to do; and no secret is repeated.</summary>
public sealed class SettingUpSlack
{
    private const string ByHand = "SigningSecret=hunter2;BotToken=xoxb-hunter2";
    private const string BySocket = "AppToken=xapp-hunter2;BotToken=xoxb-hunter2";
    private const string Installed = "SigningSecret=hunter2;ClientId=1.2;ClientSecret=hunter2;AllowedTeams:0=T0123;Web=https://bot.example";

    [Theory]
    [InlineData("Production", "")]
    [InlineData("Development", "")]
    [InlineData("Production", ByHand)]
    [InlineData("Production", BySocket)]
    [InlineData("Production", Installed)]
    [InlineData("Production", $"{ByHand};AppToken=xapp-1")]
    [InlineData("Production", $"{ByHand};PreviousSigningSecret=hunter1;AppId=A0123ABCD;AllowedTeams:0=T0123;AllowedTeams:1=E0123")]
    [InlineData("Production", $"{ByHand};Audiences:managers:0=U0123;Audiences:staff:0=*")]
    [InlineData("Production", $"{ByHand};ApiBaseUrl=https://slack-gov.com/api/")]
    [InlineData("Production", $"{ByHand};ApiBaseUrl=https://slack-gov.com/api")]
    [InlineData("Production", $"{ByHand};ApiBaseUrl=http://127.0.0.1:5000/api/")]
    [InlineData("Development", "SigningSecret=x;BotToken=test")]
    [InlineData("Development", "AppToken=test;BotToken=test")]
    public void What_is_right_is_taken(string environment, string settings) => Assert.Empty(Check(environment, settings));

    [Theory]
    [InlineData("Production", "SigningSecret=hunter2", "Slack:BotToken is empty, so that the bot cannot answer.")]
    [InlineData("Development", "SigningSecret=hunter2", "Slack:BotToken is empty, so that the bot cannot answer.")]
    [InlineData("Production", "AppToken=xapp-hunter2", "Slack:BotToken is empty, so that the bot cannot answer.")]
    [InlineData("Production", "BotToken=xoxb-hunter2", "Slack:BotToken is set, but neither Slack:SigningSecret nor Slack:AppToken")]
    [InlineData("Production", "Audiences:staff:0=*", "Slack:Audiences is set, but neither")]
    [InlineData("Production", "AppId=A0123", "Slack:AppId is set, but neither")]
    [InlineData("Production", "AllowedTeams:0=T0123", "Slack:AllowedTeams is set, but neither")]
    [InlineData("Production", $"{BySocket};PreviousSigningSecret=hunter1", "Slack:PreviousSigningSecret is set without Slack:SigningSecret.")]
    [InlineData("Production", $"{ByHand};SigningSecret=  ", "Slack:SigningSecret is null or blank")]
    [InlineData("Production", $"{ByHand};SigningSecret=hunter2 ", "Slack:SigningSecret is null or blank, or has a blank in it.")]
    [InlineData("Production", $"{ByHand};BotToken=xoxp-hunter2", "Slack:BotToken is no bot token.")]
    [InlineData("Production", $"{ByHand};BotToken=XOXB-hunter2", "Slack:BotToken is no bot token.")]
    [InlineData("Production", $"{ByHand};AppToken=xoxb-hunter2", "Slack:AppToken is no app-level token.")]
    [InlineData("Production", "SigningSecret=hunter2;ClientId=1.2;AllowedTeams:0=T0123;Web=https://bot.example", "Slack:ClientId and Slack:ClientSecret: one is set without the other.")]
    [InlineData("Production", "SigningSecret=hunter2;BotToken=xoxb-1;ClientSecret=hunter2;AllowedTeams:0=T0123;Web=https://bot.example", "Slack:ClientId and Slack:ClientSecret: one is set without the other.")]
    [InlineData("Production", "SigningSecret=hunter2;ClientId=1.2;ClientSecret=hunter2;Web=https://bot.example", "Slack:AllowedTeams is empty, so that every company could install the bot.")]
    [InlineData("Production", "AppToken=xapp-hunter2;ClientId=1.2;ClientSecret=hunter2;AllowedTeams:0=T0123;Web=https://bot.example", "Slack:SigningSecret is empty, but")]
    [InlineData("Production", "ClientId=1.2;ClientSecret=hunter2;AllowedTeams:0=T0123;Web=https://bot.example", "Slack:SigningSecret is empty, but")]
    [InlineData("Production", "SigningSecret=hunter2;ClientId=1.2;ClientSecret=hunter2;AllowedTeams:0=T0123", "Web:PublicAddress is empty, but")]
    [InlineData("Production", $"{ByHand};ApiBaseUrl=", "Slack:ApiBaseUrl must be")]
    [InlineData("Production", $"{ByHand};ApiBaseUrl=slack.com/api/", "Slack:ApiBaseUrl must be")]
    [InlineData("Production", $"{ByHand};ApiBaseUrl=http://slack.com/api/", "Slack:ApiBaseUrl must be")]
    [InlineData("Development", $"{ByHand};ApiBaseUrl=http://slack.com/api/", "Slack:ApiBaseUrl must be")]
    [InlineData("Production", $"{ByHand};ApiBaseUrl=https://hunter2@slack.com/api/", "Slack:ApiBaseUrl must be")]
    [InlineData("Production", $"{ByHand};ApiBaseUrl=https://slack.com/api/?a=b", "Slack:ApiBaseUrl must be")]
    [InlineData("Production", $"{ByHand};AppId=T0123", "Slack:AppId is no app id.")]
    [InlineData("Production", $"{ByHand};AppId=a0123", "Slack:AppId is no app id.")]
    [InlineData("Production", $"{ByHand};AllowedTeams:0=acme", "Slack:AllowedTeams:0 is no id.")]
    [InlineData("Production", $"{ByHand};AllowedTeams:0=*", "Slack:AllowedTeams:0 is no id.")]
    [InlineData("Production", $"{ByHand};AllowedTeams:0=", "Slack:AllowedTeams:0 is no id.")]
    [InlineData("Production", $"{ByHand};AllowedTeams:0=T0123;AllowedTeams:1=T0123", "Slack:AllowedTeams:1 is there twice.")]
    [InlineData("Production", $"{ByHand};Audiences:managers:0=jane", "Slack:Audiences:managers:0 is no id. Write a member id such as U0123ABCD")]
    [InlineData("Production", $"{ByHand};Audiences:managers:0=T0123/T0123", "Slack:Audiences:managers:0 is no id.")]
    [InlineData("Production", $"{ByHand};Audiences:managers:0=T0123/U0123/U0124", "Slack:Audiences:managers:0 is no id.")]
    [InlineData("Production", $"{Installed};Audiences:managers:0=U0123", "Slack:Audiences:managers:0 is no id. Write a workspace and a member id such as T0123ABCD/U0123ABCD, since there can be several workspaces")]
    [InlineData("Production", $"{ByHand};Audiences:managers:0=*;Audiences:managers:1=U0123", "Slack:Audiences:managers names * and others.")]
    public void What_is_wrong_is_named_with_its_mend(string environment, string settings, string expected)
    {
        var wrong = Check(environment, settings);

        Assert.Contains(wrong, sentence => sentence.Contains(expected, StringComparison.Ordinal));
        Assert.All(wrong, sentence => Assert.DoesNotContain("hunter", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void The_address_of_the_API_ends_with_a_slash_whether_it_was_written_or_not()
    {
        Assert.Equal("https://slack-gov.com/api/", Options("Production", $"{ByHand};ApiBaseUrl=https://slack-gov.com/api").Value.ApiBaseUrl);
        Assert.Equal("https://slack-gov.com/api/", Options("Production", $"{ByHand};ApiBaseUrl=https://slack-gov.com/api/").Value.ApiBaseUrl);
    }

    [Fact]
    public void A_key_that_does_not_exist_is_refused() =>
        Assert.Contains("'SigningSecrets'", Assert.ThrowsAny<InvalidOperationException>(() => Options("Production", "SigningSecrets=x").Value).Message, StringComparison.Ordinal);

    private static IReadOnlyList<string> Check(string environment, string settings)
    {
        try
        {
            _ = Options(environment, settings).Value;
            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
    }

    /// <param name="settings">Below <c>Slack:</c>, as <c>key=value;key=value</c>, where <c>Web</c> is the public address; of two for one key the later holds.</param>
    private static IOptions<SlackOptions> Options(string environment, string settings)
    {
        var pairs = settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToLookup(pair => pair[0], pair => pair[1]);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(pairs.Where(pair => pair.Key != "Web").ToDictionary(pair => $"Slack:{pair.Key}", string? (pair) => pair.Last()))
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment))
            .Configure<WebOptions>(web => web.PublicAddress = pairs["Web"].LastOrDefault() ?? "")
            .AddSlackDoor(configuration)
            .BuildServiceProvider()
            .GetRequiredService<IOptions<SlackOptions>>();
    }
}
