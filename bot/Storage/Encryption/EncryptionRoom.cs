using Microsoft.Extensions.Options;
using PolicyBot.Primitives;

namespace PolicyBot.Storage.Encryption;

public static class EncryptionRoom
{
    /// <summary>The vault, whatever it takes to seal and to issue tickets.</summary>
    public static IServiceCollection AddEncryption(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<VaultOptions>()
            .Bind(configuration.GetSection("Vault"), binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate(
                options => options.Key.Length == 0 || VaultKeyFile.Read(options.Key) is not null,
                $"Vault:Key is not a key. Give base64 of {ContentKey.Length} random bytes, such as `openssl rand -base64 {ContentKey.Length}` prints.")
            .Validate<IHostEnvironment>(
                (options, environment) => options.Key.Length > 0 || environment.IsDevelopment(),
                $"Vault:Key is empty, and outside Development no key is made up, since losing it loses every report. Give base64 of {ContentKey.Length} random bytes (`openssl rand -base64 {ContentKey.Length}`) by a secret store or the environment variable Vault__Key, and keep a copy apart from the database.")
            .ValidateOnStart();

        services.AddSingleton(provider =>
        {
            var ids = provider.GetRequiredService<Ids>();
            var key = provider.GetRequiredService<IOptions<VaultOptions>>().Value.Key;

            return new Vault(VaultKeyFile.Read(key) ?? VaultKeyFile.ReadOrMake(provider.GetRequiredService<DataFolder>().MakeSure(), ids), ids);
        });
        services.AddSingleton<KeyStore>();
        services.AddSingleton<TicketOffice>();

        return services;
    }
}
