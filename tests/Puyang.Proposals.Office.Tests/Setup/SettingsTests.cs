using Microsoft.Extensions.Configuration;

namespace Puyang.Proposals.Office.Tests.Setup;

public sealed class SettingsTests
{
    private const string Loopback = "UseDevelopmentStorage=true";
    private const string Cloud = "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=aGVsbG8=;EndpointSuffix=core.windows.net";

    [Fact]
    public void Storage_alone_is_enough_to_try_it()
    {
        Settings settings = Read(("AzureWebJobsStorage", Loopback));
        Assert.Equal((null, null, false), (settings.Smtp, settings.LinkKey, settings.Development));
        Assert.Equal("http://127.0.0.1:7071/", settings.PublicAddress.ToString());
        Assert.Equal(Path.Combine("templates", "offices", "office.json"), settings.OfficeFile);
    }

    [Fact]
    public void Every_mistake_is_found_at_once()
    {
        SettingsException wrong = Assert.Throws<SettingsException>(() => Read(
            ("SmtpHost", "mail"), ("SmtpPort", "70000"), ("SmtpSecurity", "ssl"), ("LinkKey", "short"), ("PublicAddress", "ftp://x"),
            ("SmtpPassword", "@microsoft.keyvault(VaultName=v;SecretName=s)"), ("EasyAuth", "yes"), ("Development", "no")));
        string[] expected =
        [
            "缺少 AzureWebJobsStorage", "SmtpPort“70000”", "SmtpSecurity“ssl”", "必须设置 SmtpSender", "LinkKey 应为 base64", "PublicAddress“ftp://x”不能用",
            "SmtpPassword 仍是 Key Vault 引用的原文", "EasyAuth“yes”", "Development“no”",
        ];
        Assert.All(expected, part => Assert.Contains(part, wrong.Message, StringComparison.Ordinal));
        Assert.Equal(expected.Length + 1, wrong.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void With_a_mail_server_the_public_address_must_be_set() => Assert.Contains("就必须设置 PublicAddress",
        Assert.Throws<SettingsException>(() => Read(("AzureWebJobsStorage", Loopback), ("SmtpHost", "mail"), ("SmtpSender", "a@b"))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://tian.example.gov.cn/", true)]
    [InlineData("http://localhost:7071", true)]
    [InlineData("http://127.0.0.1:7071", true)]
    [InlineData("http://tian.example.gov.cn", false)]
    [InlineData("tian.example.gov.cn", false)]
    public void The_public_address_is_https_unless_it_is_this_machine(string address, bool isGood)
    {
        if (isGood)
        {
            Assert.Equal(new Uri(address.TrimEnd('/')), Read(("AzureWebJobsStorage", Loopback), ("PublicAddress", address)).PublicAddress);
            return;
        }

        Assert.Throws<SettingsException>(() => Read(("AzureWebJobsStorage", Loopback), ("PublicAddress", address)));
    }

    [Theory]
    [InlineData(Loopback, "true", true)]
    [InlineData(Loopback, "True", true)]
    [InlineData(Loopback, "false", false)]
    [InlineData(Cloud, "true", false)]
    [InlineData("nonsense", "true", false)]
    public void The_development_area_needs_the_setting_and_storage_on_this_machine(string storage, string development, bool isOpen) =>
        Assert.Equal(isOpen, Read(("AzureWebJobsStorage", storage), ("Development", development)).Development);

    [Fact]
    public void A_link_key_has_at_least_32_bytes()
    {
        byte[] key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        Assert.Equal(key, Read(("AzureWebJobsStorage", Loopback), ("LinkKey", Convert.ToBase64String(key))).LinkKey);
        Assert.Throws<SettingsException>(() => Read(("AzureWebJobsStorage", Loopback), ("LinkKey", Convert.ToBase64String(key[1..]))));
    }

    [Theory]
    [InlineData("EasyAuth", "yes")]
    [InlineData("EasyAuth", "1")]
    [InlineData("Development", "on")]
    [InlineData("Development", "真")]
    public void What_is_neither_true_nor_false_is_a_mistake(string name, string text) => Assert.EndsWith(
        $"  · {name}“{text}”应为 true 或 false。",
        Assert.Throws<SettingsException>(() => Read(("AzureWebJobsStorage", Loopback), (name, text))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData(" true ", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void The_platforms_sign_in_is_trusted_only_when_a_setting_says_so(string text, bool isTrusted)
    {
        Assert.Equal(isTrusted, Read(("AzureWebJobsStorage", Loopback), ("EasyAuth", text)).EasyAuth);
        Assert.False(Read(("AzureWebJobsStorage", Loopback)).EasyAuth);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage")]
    [InlineData("LinkKey")]
    [InlineData("SmtpUser")]
    [InlineData("SmtpPassword")]
    public void A_secret_that_the_platform_did_not_fetch_is_named_and_not_used(string name)
    {
        Dictionary<string, string> values = new() { ["AzureWebJobsStorage"] = Loopback };
        values[name] = "@Microsoft.KeyVault(SecretUri=https://vault.example.com/secrets/x)";
        string[] lines = Assert.Throws<SettingsException>(() => Read([.. values.Select(value => (value.Key, value.Value))])).Message.Split(Environment.NewLine);
        Assert.Equal($"  · {name} 仍是 Key Vault 引用的原文：平台没有取到这个机密。请检查引用地址，以及本程序的标识有没有读取该保管库的权限。", Assert.Single(lines[1..]));
    }

    [Fact]
    public void The_mail_servers_settings_have_presets()
    {
        Settings settings = Read(
            ("AzureWebJobsStorage", Loopback), ("SmtpHost", "mail"), ("SmtpSender", "a@example.com"), ("PublicAddress", "https://x.example.com"));
        Assert.Equal(new SmtpSettings("mail", 587, null, null, "a@example.com", "auto"), settings.Smtp);
    }

    private static Settings Read(params (string Name, string Value)[] values) => Settings.From(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => pair.Name, pair => (string?)pair.Value)).Build(), "templates");
}
