using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Voice.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OtherWaysIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HelperRole",
                table: "Responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OpenLinkId",
                table: "Responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RecordedBy",
                table: "Responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HelperId",
                table: "Invitations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HelperRole",
                table: "Invitations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OpenLinkId",
                table: "Invitations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PaperCode",
                table: "Invitations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OpenLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SurveyId = table.Column<string>(type: "TEXT", nullable: false),
                    SurveyVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerDay = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PrivateKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PinSalt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PinHash = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpenLinks_Services_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "Services",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OpenLinkDays",
                columns: table => new
                {
                    OpenLinkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenLinkDays", x => new { x.OpenLinkId, x.Day });
                    table.ForeignKey(
                        name: "FK_OpenLinkDays_OpenLinks_OpenLinkId",
                        column: x => x.OpenLinkId,
                        principalTable: "OpenLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Responses_OpenLinkId",
                table: "Responses",
                column: "OpenLinkId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_OpenLinkId",
                table: "Invitations",
                column: "OpenLinkId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_PaperCode",
                table: "Invitations",
                column: "PaperCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpenLinks_Code",
                table: "OpenLinks",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpenLinks_ServiceId",
                table: "OpenLinks",
                column: "ServiceId");

            migrationBuilder.AddForeignKey(
                name: "FK_Invitations_OpenLinks_OpenLinkId",
                table: "Invitations",
                column: "OpenLinkId",
                principalTable: "OpenLinks",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Responses_OpenLinks_OpenLinkId",
                table: "Responses",
                column: "OpenLinkId",
                principalTable: "OpenLinks",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Invitations_OpenLinks_OpenLinkId",
                table: "Invitations");

            migrationBuilder.DropForeignKey(
                name: "FK_Responses_OpenLinks_OpenLinkId",
                table: "Responses");

            migrationBuilder.DropTable(
                name: "OpenLinkDays");

            migrationBuilder.DropTable(
                name: "OpenLinks");

            migrationBuilder.DropIndex(
                name: "IX_Responses_OpenLinkId",
                table: "Responses");

            migrationBuilder.DropIndex(
                name: "IX_Invitations_OpenLinkId",
                table: "Invitations");

            migrationBuilder.DropIndex(
                name: "IX_Invitations_PaperCode",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "HelperRole",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "OpenLinkId",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "RecordedBy",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "HelperId",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "HelperRole",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "OpenLinkId",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "PaperCode",
                table: "Invitations");
        }
    }
}
