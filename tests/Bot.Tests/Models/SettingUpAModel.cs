using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Models;

namespace PolicyBot.Tests.Models;

public sealed class SettingUpAModel
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Model:Endpoint"] = "https://r.openai.azure.com/openai/v1/",
        ["Model:Key"] = "abc",
        ["Model:Chat"] = "writer",
    };

    [Fact]
    public void A_program_without_the_section_has_nothing_of_a_model()
    {
        var services = new ServiceCollection();

        services.AddModels(new ConfigurationBuilder().Build());

        Assert.Empty(services);
    }

    [Fact]
    public void An_empty_address_switches_the_model_off()
    {
        var services = Services(("Model:Endpoint", ""));

        Assert.DoesNotContain(services, service => service.ServiceType.FullName!.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal));
        Assert.DoesNotContain(services, service => service.ServiceType == typeof(Knowledge.Models.IModelReadiness));
        Assert.Empty(Wrong(("Model:Endpoint", "")));
    }

    [Fact]
    public void What_is_right_is_taken() => Assert.Empty(Wrong());

    [Theory]
    [InlineData("Model:Endpoint", null, "Model:Endpoint is missing")]
    [InlineData("Model:Endpoint", "r.openai.azure.com", "Model:Endpoint must be an absolute https address")]
    [InlineData("Model:Endpoint", "http://r.openai.azure.com/openai/v1/", "Model:Endpoint must be an absolute https address")]
    [InlineData("Model:Endpoint", "https://me@r.openai.azure.com/openai/v1/", "Model:Endpoint must be an absolute https address")]
    [InlineData("Model:Endpoint", "https://r.openai.azure.com/openai/v1/?api-version=1", "Model:Endpoint must be an absolute https address")]
    [InlineData("Model:Endpoint", "https://r.openai.azure.com/openai/v1/#here", "Model:Endpoint must be an absolute https address")]
    [InlineData("Model:Endpoint", "https://r.openai.azure.com/", "Let it end in /openai/v1/")]
    [InlineData("Model:Key", "", "Model:Key is empty")]
    [InlineData("Model:Key", "a b", "Model:Key is null or blank")]
    [InlineData("Model:Key", "schlüssel", "Model:Key has a letter in it")]
    [InlineData("Model:Entra", "true", "Model:Key and Model:Entra are both set")]
    [InlineData("Model:TenantId", "contoso", "are for Entra")]
    [InlineData("Model:Chat", "", "Model:Chat and Model:Embeddings are both empty")]
    [InlineData("Model:Dimensions", "0", "Model:Dimensions must be")]
    [InlineData("Model:Temperature", "3", "Model:Temperature must be")]
    [InlineData("Model:Temperature", "NaN", "Model:Temperature must be")]
    [InlineData("Model:AttemptWithin", "00:00:00", "Model:AttemptWithin is")]
    [InlineData("Model:Attempts", "0", "Model:Attempts is")]
    [InlineData("Model:AtOnce", "0", "Model:AtOnce is")]
    [InlineData("Model:BreakFor", "00:00:00.5", "Model:BreakFor is")]
    [InlineData("Model:TokensPerHour", "-1", "Model:TokensPerHour is")]
    [InlineData("Model:TokensPerHour", "1", "Model:TokensPerHour is too small for one call")]
    [InlineData("Model:TokensPerHour", "19999", "Model:TokensPerHour is too small for one call")]
    public void What_is_wrong_is_said_with_its_key(string key, string? value, string says)
    {
        var sentence = Assert.Single(Wrong((key, value)));

        Assert.Contains(says, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("20000")]
    public void A_limit_that_one_call_fits_in_and_none_at_all_are_taken(string tokens) => Assert.Empty(Wrong(("Model:TokensPerHour", tokens)));

    [Fact]
    public void An_identity_needs_a_scope() =>
        Assert.Contains("Model:Scope is empty", Assert.Single(Wrong(("Model:Key", ""), ("Model:Entra", "true"), ("Model:Scope", ""))), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:11434/v1/")]
    [InlineData("https://models.example.com/v1")]
    public void A_server_of_ones_own_may_ask_for_no_key(string endpoint) => Assert.Empty(Wrong(("Model:Endpoint", endpoint), ("Model:Key", "")));

    [Fact]
    public void A_key_that_is_none_of_ours_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Wrong(("Model:Deployment", "writer")));

    private static ServiceCollection Services(params (string Key, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>(Right);
        foreach (var (key, value) in settings)
        {
            if (value is null)
                all.Remove(key);
            else
                all[key] = value;
        }

        var services = new ServiceCollection();
        services.AddModels(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
        return services;
    }

    private static string[] Wrong(params (string Key, string? Value)[] settings)
    {
        using var provider = Services(settings).BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptions<ModelOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
    }
}
