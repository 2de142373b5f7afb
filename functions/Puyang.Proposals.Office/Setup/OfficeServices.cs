using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Intake.Lists;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Setup;

/// <summary>Registers everything that both hosts share.</summary>
public static class OfficeServices
{
    /// <summary>Adds the office. The host adds its own <see cref="ICaseLoops"/> and <see cref="IImportRunner"/>.</summary>
    public static IServiceCollection AddOffice(this IServiceCollection services, Ground ground)
    {
        Storage storage = ground.Storage;
        services.AddSingleton(ground).AddSingleton(ground.Settings).AddSingleton(storage).AddSingleton(ground.LinkKey).AddSingleton(ground.Clock);
        services.AddSingleton(made => new Journal(storage.Container("journal"), made.GetService<LineBook>()));
        services.AddSingleton(new CaseTable(storage.Table("cases")));
        services.AddSingleton(new LinkTable(storage.Table("links")));
        services.AddSingleton(new Numbers(storage.Table("numbers")));
        services.AddSingleton(new Documents(storage.Container("documents")));
        services.AddSingleton(made => new Bureaus(
            storage.Container("policy"), made.GetRequiredService<Documents>(), ground.Clock, ground.LinkKey.Id));
        services.AddSingleton(new MailRoom(ground.Settings, storage.Container("mail"), ground.Clock));
        services.AddSingleton<MailFiles>().AddSingleton<MailWriter>().AddSingleton<FormRoom>().AddSingleton<CasePapers>().AddSingleton<OfficePapers>().AddSingleton<LetterRoom>().AddSingleton<Performer>();
        services.AddSingleton(made => ActivatorUtilities.CreateInstance<Caseworker>(made, ground.Clock));
        services.AddSingleton(made => ActivatorUtilities.CreateInstance<Sweep>(made, ground.Clock));
        services.AddSingleton<MorningMail>().AddSingleton<MorningReport>();
        services.AddSingleton(made => ActivatorUtilities.CreateInstance<MorningRound>(made, ground.Clock));
        services.AddSingleton(made => ActivatorUtilities.CreateInstance<IntakeDesk>(made, ground.Clock));
        services.AddSingleton(made => ActivatorUtilities.CreateInstance<Heads>(made, storage.Container("heads"), ground.Clock));
        services.AddSingleton<Verifier>().AddSingleton<Rebuilder>();
        services.AddSingleton(new ImportTable(storage.Table("imports"))).AddSingleton(new ListTable(storage.Table("imports"))).AddSingleton<ListDesk>();
        services.AddSingleton(made => ActivatorUtilities.CreateInstance<ImportDesk>(made, ground.Clock));
        services.AddSingleton(made => new RoundBook(storage.Table("rounds"), made.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new LetterWays(storage.Table("rounds"))).AddSingleton<LetterActs>().AddSingleton<TypedFiles>().AddSingleton<TypedDesk>();
        services.AddSingleton<IntakeBox>().AddSingleton<StaffLinks>().AddSingleton<TaskDoor>().AddSingleton<TaskView>().AddSingleton<TaskActs>().AddSingleton<WayActs>()
            .AddSingleton<CaseView>().AddSingleton<CaseActs>().AddSingleton<RegistrationDesk>().AddSingleton(TimeProvider.System);
        services.AddSingleton<Development.Unrest>();
        return services.AddPages(storage, ground.Settings);
    }

    /// <summary>What libraries may log: nothing of a request, and no text of a form.</summary>
    public static ILoggingBuilder AddOfficeFilters(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None).AddFilter("Azure", LogLevel.Warning);

    private static IServiceCollection AddPages(this IServiceCollection services, Storage storage, Settings settings)
    {
        bool isSecure = settings.PublicAddress.Scheme == Uri.UriSchemeHttps;
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = OfficePipeline.MaxBody;
        });
        services.AddDataProtection().SetApplicationName("Puyang.Proposals");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new KeyBlobs(storage.Container("keys")));
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "form";
            forgery.FormFieldName = "form";
            forgery.HeaderName = null;
            forgery.SuppressXFrameOptionsHeader = true;

            // A link in webmail comes from another site: a Strict cookie would not come along, and the page opened before
            // it would be lost. The token in the form is what protects.
            forgery.Cookie.SameSite = SameSiteMode.Lax;
            forgery.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        });
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRouting().AddRazorComponents();
        AuthenticationBuilder staff = services.AddAuthentication(Staff.Scheme);
        _ = settings.EasyAuth
            ? staff.AddScheme<AuthenticationSchemeOptions, EasyAuth>(Staff.Scheme, null)
            : staff.AddCookie(Staff.Scheme, cookies => Staff.Configure(cookies, isSecure));
        services.AddAuthorization(rules => rules.AddPolicy(Staff.Scheme, policy => policy.RequireAuthenticatedUser()));
        services.Configure<FormOptions>(forms =>
        {
            forms.MultipartBodyLengthLimit = 200L << 20;
            forms.ValueLengthLimit = 1 << 20;
        });
        return services;
    }
}
