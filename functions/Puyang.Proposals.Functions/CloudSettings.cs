using Microsoft.Extensions.Configuration;
using Puyang.Proposals.Office;

namespace Puyang.Proposals.Functions;

/// <summary>The settings as the platform gives them.</summary>
internal static class CloudSettings
{
    private const string PublicAddress = "PublicAddress";

    /// <summary>Reads them; the address in mails is the app's own unless another one is set.</summary>
    /// <exception cref="SettingsException">With every problem found.</exception>
    public static Settings Read(IConfigurationManager configuration)
    {
        if (string.IsNullOrEmpty(configuration[PublicAddress]) && configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } name)
        {
            bool isLocal = name.StartsWith("localhost", StringComparison.Ordinal) || name.StartsWith("127.0.0.1", StringComparison.Ordinal);
            configuration[PublicAddress] = $"{(isLocal ? "http" : "https")}://{name}";
        }

        return Settings.From(configuration, Path.Combine(AppContext.BaseDirectory, "templates"));
    }
}
