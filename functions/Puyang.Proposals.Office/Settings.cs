using Microsoft.Extensions.Configuration;

namespace Puyang.Proposals.Office;

/// <summary>The settings cannot be used; all that is wrong with them, in Chinese.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("设置有问题：" + Environment.NewLine + string.Join(Environment.NewLine, problems.Select(problem => "  · " + problem)));

/// <summary>What a host is told from outside: the Values of local.settings.json, environment variables, application settings.</summary>
/// <param name="Storage">AzureWebJobsStorage: the storage account.</param>
/// <param name="PublicAddress">The address in mails and redirects, without a trailing slash.</param>
/// <param name="TemplateFolder">Where templates/ of the tree or the deployment lies.</param>
/// <param name="OfficeFile">Which office.json to publish.</param>
/// <param name="Smtp">The mail server; null keeps every mail in the container mail instead.</param>
/// <param name="LinkKey">The secret of links in base64, 32 bytes or more; null makes one and keeps it in storage.</param>
/// <param name="Development">True opens the development area, if storage and address are on this machine and no mail server is set.</param>
/// <param name="EasyAuth">True when the platform before this program signs staff in and strips its headers from what comes from outside.</param>
public sealed record Settings(
    Account Storage, Uri PublicAddress, string TemplateFolder, string OfficeFile, SmtpSettings? Smtp, byte[]? LinkKey, bool Development, bool EasyAuth)
{
    private static readonly string[] Secrets = ["AzureWebJobsStorage", "LinkKey", "SmtpUser", "SmtpPassword"];

    /// <summary>Reads and checks them.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="templates">The templates folder when none is set.</param>
    /// <exception cref="SettingsException">With every problem found.</exception>
    public static Settings From(IConfiguration configuration, string templates)
    {
        List<string> problems = [];
        problems.AddRange(Secrets.Where(name => IsUnresolved(configuration[name]))
            .Select(name => $"{name} 仍是 Key Vault 引用的原文：平台没有取到这个机密。请检查引用地址，以及本程序的标识有没有读取该保管库的权限。"));
        Account? storage = Account.From(configuration, problems);
        string folder = configuration["TemplateFolder"] is { Length: > 0 } set ? set : templates;
        SmtpSettings? smtp = SmtpSettings.From(configuration, problems);
        Uri? address = Address(configuration["PublicAddress"], smtp is not null, problems);
        byte[]? key = Key(configuration["LinkKey"], problems);
        bool isSignedInBefore = Is(configuration["EasyAuth"], "EasyAuth", problems);
        bool wantsDevelopment = Is(configuration["Development"], "Development", problems);
        return problems.Count > 0
            ? throw new SettingsException(problems)
            : new Settings(
                storage!,
                address!,
                folder,
                configuration["OfficeFile"] is { Length: > 0 } file ? file : Path.Combine(folder, "offices", "office.json"),
                smtp,
                key,
                wantsDevelopment && storage!.IsOnThisMachine && address!.IsLoopback && smtp is null,
                isSignedInBefore);
    }

    /// <summary>A page's address as mails carry it.</summary>
    /// <param name="path">From the slash on.</param>
    public string At(string path) => PublicAddress.ToString().TrimEnd('/') + path;

    private static bool IsUnresolved(string? value) => value?.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase) == true;

    // Whoever writes "yes" means something, and must not get the opposite in silence.
    private static bool Is(string? text, string name, List<string> problems)
    {
        if (bool.TryParse(text, out bool said) || string.IsNullOrEmpty(text))
        {
            return said;
        }

        problems.Add($"{name}“{text}”应为 true 或 false。");
        return false;
    }

    private static Uri? Address(string? text, bool isRequired, List<string> problems)
    {
        if (string.IsNullOrEmpty(text))
        {
            if (isRequired)
            {
                problems.Add("设置了邮件服务器，就必须设置 PublicAddress（收件人打开链接的地址，例如 https://tian.example.gov.cn）。");
            }

            return new Uri("http://127.0.0.1:7071");
        }

        if (!Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out Uri? address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            problems.Add($"PublicAddress“{text}”不能用：应为 https 地址；只有本机地址可用 http。");
            return null;
        }

        return address;
    }

    private static byte[]? Key(string? text, List<string> problems)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (IsUnresolved(text))
        {
            return null;
        }

        byte[] key = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, key, out int length) || length < 32)
        {
            problems.Add("LinkKey 应为 base64，解码后至少 32 字节。");
            return null;
        }

        return key[..length];
    }
}

/// <summary>The mail server.</summary>
/// <param name="Sender">The From address.</param>
/// <param name="Security">none, starttls, tls or auto.</param>
public sealed record SmtpSettings(string Host, int Port, string? User, string? Password, string Sender, string Security)
{
    internal static SmtpSettings? From(IConfiguration configuration, List<string> problems)
    {
        if (configuration["SmtpHost"] is not { Length: > 0 } host)
        {
            return null;
        }

        string port = configuration["SmtpPort"] is { Length: > 0 } set ? set : "587";
        string security = configuration["SmtpSecurity"] is { Length: > 0 } mode ? mode : "auto";
        string sender = configuration["SmtpSender"] ?? "";
        if (!int.TryParse(port, out int number) || number is < 1 or > 65535)
        {
            problems.Add($"SmtpPort“{port}”不是端口号。");
        }

        if (security is not ("auto" or "none" or "starttls" or "tls"))
        {
            problems.Add($"SmtpSecurity“{security}”应为 auto、none、starttls 或 tls。");
        }

        if (!sender.Contains('@', StringComparison.Ordinal))
        {
            problems.Add("设置了邮件服务器，就必须设置 SmtpSender（发件地址）。");
        }

        return new SmtpSettings(host, number, configuration["SmtpUser"], configuration["SmtpPassword"], sender, security);
    }
}
