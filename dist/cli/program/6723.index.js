"use strict";
exports.id = 6723;
exports.ids = [6723];
exports.modules = {

/***/ 56723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dockerfileRules: () => (/* binding */ dockerfileRules)
/* harmony export */ });
/* harmony import */ var _compose_secret_in_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79920);
/* harmony import */ var _dockerfile_add_local_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14478);
/* harmony import */ var _dockerfile_add_remote_unverified_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62862);
/* harmony import */ var _dockerfile_apt_instead_of_apt_get_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79597);
/* harmony import */ var _dockerfile_apt_key_global_trust_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39656);
/* harmony import */ var _dockerfile_archive_copied_then_extracted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63860);
/* harmony import */ var _dockerfile_broad_copy_without_dockerignore_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6254);
/* harmony import */ var _dockerfile_cd_instead_of_workdir_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85673);
/* harmony import */ var _dockerfile_consecutive_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94592);
/* harmony import */ var _dockerfile_constant_platform_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24230);
/* harmony import */ var _dockerfile_context_owned_by_runtime_user_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38300);
/* harmony import */ var _dockerfile_copy_entire_filesystem_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(32619);
/* harmony import */ var _dockerfile_copy_from_self_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(40805);
/* harmony import */ var _dockerfile_copy_from_stage_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(91340);
/* harmony import */ var _dockerfile_copy_from_unknown_stage_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(80710);
/* harmony import */ var _dockerfile_copy_ignored_file_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(84065);
/* harmony import */ var _dockerfile_copy_multiple_sources_no_slash_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(43761);
/* harmony import */ var _dockerfile_copy_relative_destination_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(65335);
/* harmony import */ var _dockerfile_curl_and_wget_both_used_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(70718);
/* harmony import */ var _dockerfile_debug_mode_enabled_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(57501);
/* harmony import */ var _dockerfile_default_shell_replaced_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(42997);
/* harmony import */ var _dockerfile_description_comment_format_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(78002);
/* harmony import */ var _dockerfile_distribution_upgrade_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(29203);
/* harmony import */ var _dockerfile_download_without_verification_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(99230);
/* harmony import */ var _dockerfile_duplicate_instruction_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(64970);
/* harmony import */ var _dockerfile_duplicate_stage_name_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(23006);
/* harmony import */ var _dockerfile_empty_continuation_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(1475);
/* harmony import */ var _dockerfile_env_self_reference_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(23884);
/* harmony import */ var _dockerfile_expose_host_mapping_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(88156);
/* harmony import */ var _dockerfile_expose_protocol_case_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(71466);
/* harmony import */ var _dockerfile_file_capability_granted_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(64823);
/* harmony import */ var _dockerfile_from_as_case_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(59498);
/* harmony import */ var _dockerfile_host_only_commands_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(12664);
/* harmony import */ var _dockerfile_inconsistent_keyword_case_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(69322);
/* harmony import */ var _dockerfile_insecure_build_entitlement_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(99365);
/* harmony import */ var _dockerfile_interactive_install_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(55876);
/* harmony import */ var _dockerfile_invalid_default_arg_in_from_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(56335);
/* harmony import */ var _dockerfile_invalid_instruction_order_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(4889);
/* harmony import */ var _dockerfile_invalid_port_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(46505);
/* harmony import */ var _dockerfile_known_vulnerable_download_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(84220);
/* harmony import */ var _dockerfile_label_invalid_key_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(58608);
/* harmony import */ var _dockerfile_label_schema_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(74022);
/* harmony import */ var _dockerfile_legacy_key_value_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(4909);
/* harmony import */ var _dockerfile_lockfile_not_enforced_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(72867);
/* harmony import */ var _dockerfile_maintainer_deprecated_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(93170);
/* harmony import */ var _dockerfile_no_healthcheck_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(25312);
/* harmony import */ var _dockerfile_non_numeric_user_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(19163);
/* harmony import */ var _dockerfile_onbuild_forbidden_trigger_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(4076);
/* harmony import */ var _dockerfile_package_cache_left_behind_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(99893);
/* harmony import */ var _dockerfile_package_signature_check_disabled_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(50217);
/* harmony import */ var _dockerfile_password_set_in_run_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(24574);
/* harmony import */ var _dockerfile_pipe_without_pipefail_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(22603);
/* harmony import */ var _dockerfile_plaintext_download_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(5937);
/* harmony import */ var _dockerfile_recommended_packages_installed_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(64616);
/* harmony import */ var _dockerfile_redundant_platform_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(54399);
/* harmony import */ var _dockerfile_remote_script_executed_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(31308);
/* harmony import */ var _dockerfile_reserved_stage_name_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(81623);
/* harmony import */ var _dockerfile_root_user_js__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(86392);
/* harmony import */ var _dockerfile_secret_in_env_or_arg_js__WEBPACK_IMPORTED_MODULE_58__ = __webpack_require__(68478);
/* harmony import */ var _dockerfile_secret_in_run_js__WEBPACK_IMPORTED_MODULE_59__ = __webpack_require__(80574);
/* harmony import */ var _dockerfile_secret_mount_persisted_js__WEBPACK_IMPORTED_MODULE_60__ = __webpack_require__(91631);
/* harmony import */ var _dockerfile_sensitive_file_copied_js__WEBPACK_IMPORTED_MODULE_61__ = __webpack_require__(14766);
/* harmony import */ var _dockerfile_setuid_bit_js__WEBPACK_IMPORTED_MODULE_62__ = __webpack_require__(14132);
/* harmony import */ var _dockerfile_shell_form_command_js__WEBPACK_IMPORTED_MODULE_63__ = __webpack_require__(54307);
/* harmony import */ var _dockerfile_ssh_port_exposed_js__WEBPACK_IMPORTED_MODULE_64__ = __webpack_require__(94047);
/* harmony import */ var _dockerfile_ssh_server_installed_js__WEBPACK_IMPORTED_MODULE_65__ = __webpack_require__(88453);
/* harmony import */ var _dockerfile_stage_name_case_js__WEBPACK_IMPORTED_MODULE_66__ = __webpack_require__(83923);
/* harmony import */ var _dockerfile_sudo_js__WEBPACK_IMPORTED_MODULE_67__ = __webpack_require__(98920);
/* harmony import */ var _dockerfile_syntax_error_js__WEBPACK_IMPORTED_MODULE_68__ = __webpack_require__(20236);
/* harmony import */ var _dockerfile_tls_verification_disabled_js__WEBPACK_IMPORTED_MODULE_69__ = __webpack_require__(98449);
/* harmony import */ var _dockerfile_undefined_arg_in_from_js__WEBPACK_IMPORTED_MODULE_70__ = __webpack_require__(34612);
/* harmony import */ var _dockerfile_undefined_variable_js__WEBPACK_IMPORTED_MODULE_71__ = __webpack_require__(80775);
/* harmony import */ var _dockerfile_unneeded_tools_in_final_stage_js__WEBPACK_IMPORTED_MODULE_72__ = __webpack_require__(45004);
/* harmony import */ var _dockerfile_unpinned_language_package_js__WEBPACK_IMPORTED_MODULE_73__ = __webpack_require__(80409);
/* harmony import */ var _dockerfile_unpinned_os_package_js__WEBPACK_IMPORTED_MODULE_74__ = __webpack_require__(82485);
/* harmony import */ var _dockerfile_untrusted_syntax_frontend_js__WEBPACK_IMPORTED_MODULE_75__ = __webpack_require__(34319);
/* harmony import */ var _dockerfile_update_without_install_js__WEBPACK_IMPORTED_MODULE_76__ = __webpack_require__(17402);
/* harmony import */ var _dockerfile_useradd_sparse_log_js__WEBPACK_IMPORTED_MODULE_77__ = __webpack_require__(21630);
/* harmony import */ var _dockerfile_wget_progress_output_js__WEBPACK_IMPORTED_MODULE_78__ = __webpack_require__(63157);
/* harmony import */ var _dockerfile_workdir_relative_js__WEBPACK_IMPORTED_MODULE_79__ = __webpack_require__(98767);
/* harmony import */ var _dockerfile_workdir_system_directory_js__WEBPACK_IMPORTED_MODULE_80__ = __webpack_require__(92284);
/* harmony import */ var _dockerfile_world_writable_permissions_js__WEBPACK_IMPORTED_MODULE_81__ = __webpack_require__(8406);
/* harmony import */ var _image_content_trust_disabled_js__WEBPACK_IMPORTED_MODULE_82__ = __webpack_require__(5588);
/* harmony import */ var _image_deprecated_registry_js__WEBPACK_IMPORTED_MODULE_83__ = __webpack_require__(6441);
/* harmony import */ var _image_end_of_life_base_js__WEBPACK_IMPORTED_MODULE_84__ = __webpack_require__(18129);
/* harmony import */ var _image_floating_tag_js__WEBPACK_IMPORTED_MODULE_85__ = __webpack_require__(20070);
/* harmony import */ var _image_known_vulnerable_release_js__WEBPACK_IMPORTED_MODULE_86__ = __webpack_require__(72603);
/* harmony import */ var _image_mutable_tag_js__WEBPACK_IMPORTED_MODULE_87__ = __webpack_require__(13434);
/* harmony import */ var _image_not_pinned_to_digest_js__WEBPACK_IMPORTED_MODULE_88__ = __webpack_require__(35726);
/* harmony import */ var _image_typosquat_suspect_js__WEBPACK_IMPORTED_MODULE_89__ = __webpack_require__(16031);
/* harmony import */ var _image_untrusted_registry_js__WEBPACK_IMPORTED_MODULE_90__ = __webpack_require__(55975);
/* harmony import */ var _image_unverified_publisher_js__WEBPACK_IMPORTED_MODULE_91__ = __webpack_require__(88395);
/* harmony import */ var _observability_insecure_monitoring_endpoint_js__WEBPACK_IMPORTED_MODULE_92__ = __webpack_require__(54918);
/* harmony import */ var _policy_inline_suppression_js__WEBPACK_IMPORTED_MODULE_93__ = __webpack_require__(1887);
/* harmony import */ var _policy_suppression_without_reason_js__WEBPACK_IMPORTED_MODULE_94__ = __webpack_require__(37657);
/* harmony import */ var _workload_authentication_disabled_js__WEBPACK_IMPORTED_MODULE_95__ = __webpack_require__(58284);
/* harmony import */ var _workload_debug_endpoint_enabled_js__WEBPACK_IMPORTED_MODULE_96__ = __webpack_require__(65942);
/* harmony import */ var _workload_default_credentials_js__WEBPACK_IMPORTED_MODULE_97__ = __webpack_require__(15315);
/* harmony import */ var _workload_insecure_docker_host_js__WEBPACK_IMPORTED_MODULE_98__ = __webpack_require__(89563);
/* harmony import */ var _workload_plaintext_backend_connection_js__WEBPACK_IMPORTED_MODULE_99__ = __webpack_require__(71793);
/* harmony import */ var _workload_remote_script_executed_js__WEBPACK_IMPORTED_MODULE_100__ = __webpack_require__(86105);
// Generated by .github/scripts/build-catalog.ts from the files beside it; do not edit.





































































































/** Every rule that looks at a Dockerfile by itself, by id. */
const dockerfileRules = [
    _compose_secret_in_command_js__WEBPACK_IMPORTED_MODULE_0__/* .secretInCommand */ .R,
    _dockerfile_add_local_file_js__WEBPACK_IMPORTED_MODULE_1__/* .addLocalFile */ .p,
    _dockerfile_add_remote_unverified_js__WEBPACK_IMPORTED_MODULE_2__/* .addRemoteUnverified */ .p,
    _dockerfile_apt_instead_of_apt_get_js__WEBPACK_IMPORTED_MODULE_3__/* .aptInsteadOfAptGet */ .a,
    _dockerfile_apt_key_global_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .aptKeyGlobalTrust */ .c,
    _dockerfile_archive_copied_then_extracted_js__WEBPACK_IMPORTED_MODULE_5__/* .archiveCopiedThenExtracted */ .I,
    _dockerfile_broad_copy_without_dockerignore_js__WEBPACK_IMPORTED_MODULE_6__/* .broadCopyWithoutDockerignore */ .o,
    _dockerfile_cd_instead_of_workdir_js__WEBPACK_IMPORTED_MODULE_7__/* .cdInsteadOfWorkdir */ .b,
    _dockerfile_consecutive_run_js__WEBPACK_IMPORTED_MODULE_8__/* .consecutiveRun */ .O,
    _dockerfile_constant_platform_js__WEBPACK_IMPORTED_MODULE_9__/* .constantPlatform */ .e,
    _dockerfile_context_owned_by_runtime_user_js__WEBPACK_IMPORTED_MODULE_10__/* .contextOwnedByRuntimeUser */ .H,
    _dockerfile_copy_entire_filesystem_js__WEBPACK_IMPORTED_MODULE_11__/* .copyEntireFilesystem */ .Q,
    _dockerfile_copy_from_self_js__WEBPACK_IMPORTED_MODULE_12__/* .copyFromSelf */ .Q,
    _dockerfile_copy_from_stage_index_js__WEBPACK_IMPORTED_MODULE_13__/* .copyFromStageIndex */ .s,
    _dockerfile_copy_from_unknown_stage_js__WEBPACK_IMPORTED_MODULE_14__/* .copyFromUnknownStage */ .W,
    _dockerfile_copy_ignored_file_js__WEBPACK_IMPORTED_MODULE_15__/* .copyIgnoredFile */ .A,
    _dockerfile_copy_multiple_sources_no_slash_js__WEBPACK_IMPORTED_MODULE_16__/* .copyMultipleSourcesNoSlash */ .e,
    _dockerfile_copy_relative_destination_js__WEBPACK_IMPORTED_MODULE_17__/* .copyRelativeDestination */ .Q,
    _dockerfile_curl_and_wget_both_used_js__WEBPACK_IMPORTED_MODULE_18__/* .curlAndWgetBothUsed */ .f,
    _dockerfile_debug_mode_enabled_js__WEBPACK_IMPORTED_MODULE_19__/* .debugModeEnabled */ .S,
    _dockerfile_default_shell_replaced_js__WEBPACK_IMPORTED_MODULE_20__/* .defaultShellReplaced */ .m,
    _dockerfile_description_comment_format_js__WEBPACK_IMPORTED_MODULE_21__/* .descriptionCommentFormat */ .j,
    _dockerfile_distribution_upgrade_js__WEBPACK_IMPORTED_MODULE_22__/* .distributionUpgrade */ .z,
    _dockerfile_download_without_verification_js__WEBPACK_IMPORTED_MODULE_23__/* .downloadWithoutVerification */ .a,
    _dockerfile_duplicate_instruction_js__WEBPACK_IMPORTED_MODULE_24__/* .duplicateInstruction */ .o,
    _dockerfile_duplicate_stage_name_js__WEBPACK_IMPORTED_MODULE_25__/* .duplicateStageName */ .b,
    _dockerfile_empty_continuation_js__WEBPACK_IMPORTED_MODULE_26__/* .emptyContinuation */ .t,
    _dockerfile_env_self_reference_js__WEBPACK_IMPORTED_MODULE_27__/* .envSelfReference */ .f,
    _dockerfile_expose_host_mapping_js__WEBPACK_IMPORTED_MODULE_28__/* .exposeHostMapping */ .R,
    _dockerfile_expose_protocol_case_js__WEBPACK_IMPORTED_MODULE_29__/* .exposeProtocolCase */ .T,
    _dockerfile_file_capability_granted_js__WEBPACK_IMPORTED_MODULE_30__/* .fileCapabilityGranted */ .y,
    _dockerfile_from_as_case_js__WEBPACK_IMPORTED_MODULE_31__/* .fromAsCase */ .d,
    _dockerfile_host_only_commands_js__WEBPACK_IMPORTED_MODULE_32__/* .hostOnlyCommands */ .D,
    _dockerfile_inconsistent_keyword_case_js__WEBPACK_IMPORTED_MODULE_33__/* .inconsistentKeywordCase */ .p,
    _dockerfile_insecure_build_entitlement_js__WEBPACK_IMPORTED_MODULE_34__/* .insecureBuildEntitlement */ .G,
    _dockerfile_interactive_install_js__WEBPACK_IMPORTED_MODULE_35__/* .interactiveInstall */ .K,
    _dockerfile_invalid_default_arg_in_from_js__WEBPACK_IMPORTED_MODULE_36__/* .invalidDefaultArgInFrom */ .G,
    _dockerfile_invalid_instruction_order_js__WEBPACK_IMPORTED_MODULE_37__/* .invalidInstructionOrder */ .q,
    _dockerfile_invalid_port_js__WEBPACK_IMPORTED_MODULE_38__/* .invalidPort */ .t,
    _dockerfile_known_vulnerable_download_js__WEBPACK_IMPORTED_MODULE_39__/* .knownVulnerableDownload */ .c,
    _dockerfile_label_invalid_key_js__WEBPACK_IMPORTED_MODULE_40__/* .labelInvalidKey */ .p,
    _dockerfile_label_schema_js__WEBPACK_IMPORTED_MODULE_41__/* .labelSchema */ .G,
    _dockerfile_legacy_key_value_js__WEBPACK_IMPORTED_MODULE_42__/* .legacyKeyValue */ .s,
    _dockerfile_lockfile_not_enforced_js__WEBPACK_IMPORTED_MODULE_43__/* .lockfileNotEnforced */ .x,
    _dockerfile_maintainer_deprecated_js__WEBPACK_IMPORTED_MODULE_44__/* .maintainerDeprecated */ .E,
    _dockerfile_no_healthcheck_js__WEBPACK_IMPORTED_MODULE_45__/* .noHealthcheck */ .e,
    _dockerfile_non_numeric_user_js__WEBPACK_IMPORTED_MODULE_46__/* .nonNumericUser */ .s,
    _dockerfile_onbuild_forbidden_trigger_js__WEBPACK_IMPORTED_MODULE_47__/* .onbuildForbiddenTrigger */ .n,
    _dockerfile_package_cache_left_behind_js__WEBPACK_IMPORTED_MODULE_48__/* .packageCacheLeftBehind */ .k,
    _dockerfile_package_signature_check_disabled_js__WEBPACK_IMPORTED_MODULE_49__/* .packageSignatureCheckDisabled */ .j,
    _dockerfile_password_set_in_run_js__WEBPACK_IMPORTED_MODULE_50__/* .passwordSetInRun */ .A,
    _dockerfile_pipe_without_pipefail_js__WEBPACK_IMPORTED_MODULE_51__/* .pipeWithoutPipefail */ .V,
    _dockerfile_plaintext_download_js__WEBPACK_IMPORTED_MODULE_52__/* .plaintextDownload */ .U,
    _dockerfile_recommended_packages_installed_js__WEBPACK_IMPORTED_MODULE_53__/* .recommendedPackagesInstalled */ .h,
    _dockerfile_redundant_platform_js__WEBPACK_IMPORTED_MODULE_54__/* .redundantPlatform */ .p,
    _dockerfile_remote_script_executed_js__WEBPACK_IMPORTED_MODULE_55__/* .remoteScriptExecuted */ .T,
    _dockerfile_reserved_stage_name_js__WEBPACK_IMPORTED_MODULE_56__/* .reservedStageName */ .K,
    _dockerfile_root_user_js__WEBPACK_IMPORTED_MODULE_57__/* .rootUser */ .K,
    _dockerfile_secret_in_env_or_arg_js__WEBPACK_IMPORTED_MODULE_58__/* .secretInEnvOrArg */ .i,
    _dockerfile_secret_in_run_js__WEBPACK_IMPORTED_MODULE_59__/* .secretInRun */ .T,
    _dockerfile_secret_mount_persisted_js__WEBPACK_IMPORTED_MODULE_60__/* .secretMountPersisted */ .Z,
    _dockerfile_sensitive_file_copied_js__WEBPACK_IMPORTED_MODULE_61__/* .sensitiveFileCopied */ .n,
    _dockerfile_setuid_bit_js__WEBPACK_IMPORTED_MODULE_62__/* .setuidBit */ .y,
    _dockerfile_shell_form_command_js__WEBPACK_IMPORTED_MODULE_63__/* .shellFormCommand */ .G,
    _dockerfile_ssh_port_exposed_js__WEBPACK_IMPORTED_MODULE_64__/* .sshPortExposed */ .O,
    _dockerfile_ssh_server_installed_js__WEBPACK_IMPORTED_MODULE_65__/* .sshServerInstalled */ .a,
    _dockerfile_stage_name_case_js__WEBPACK_IMPORTED_MODULE_66__/* .stageNameCase */ .a,
    _dockerfile_sudo_js__WEBPACK_IMPORTED_MODULE_67__/* .sudo */ .M,
    _dockerfile_syntax_error_js__WEBPACK_IMPORTED_MODULE_68__/* .syntaxError */ .I,
    _dockerfile_tls_verification_disabled_js__WEBPACK_IMPORTED_MODULE_69__/* .tlsVerificationDisabled */ .h,
    _dockerfile_undefined_arg_in_from_js__WEBPACK_IMPORTED_MODULE_70__/* .undefinedArgInFrom */ .C,
    _dockerfile_undefined_variable_js__WEBPACK_IMPORTED_MODULE_71__/* .undefinedVariable */ .V,
    _dockerfile_unneeded_tools_in_final_stage_js__WEBPACK_IMPORTED_MODULE_72__/* .unneededToolsInFinalStage */ .Z,
    _dockerfile_unpinned_language_package_js__WEBPACK_IMPORTED_MODULE_73__/* .unpinnedLanguagePackage */ .e,
    _dockerfile_unpinned_os_package_js__WEBPACK_IMPORTED_MODULE_74__/* .unpinnedOsPackage */ .O,
    _dockerfile_untrusted_syntax_frontend_js__WEBPACK_IMPORTED_MODULE_75__/* .untrustedSyntaxFrontend */ .W,
    _dockerfile_update_without_install_js__WEBPACK_IMPORTED_MODULE_76__/* .updateWithoutInstall */ .T,
    _dockerfile_useradd_sparse_log_js__WEBPACK_IMPORTED_MODULE_77__/* .useraddSparseLog */ .l,
    _dockerfile_wget_progress_output_js__WEBPACK_IMPORTED_MODULE_78__/* .wgetProgressOutput */ .q,
    _dockerfile_workdir_relative_js__WEBPACK_IMPORTED_MODULE_79__/* .workdirRelative */ .N,
    _dockerfile_workdir_system_directory_js__WEBPACK_IMPORTED_MODULE_80__/* .workdirSystemDirectory */ .T,
    _dockerfile_world_writable_permissions_js__WEBPACK_IMPORTED_MODULE_81__/* .worldWritablePermissions */ .Z,
    _image_content_trust_disabled_js__WEBPACK_IMPORTED_MODULE_82__/* .contentTrustDisabled */ .m,
    _image_deprecated_registry_js__WEBPACK_IMPORTED_MODULE_83__/* .deprecatedRegistry */ .V,
    _image_end_of_life_base_js__WEBPACK_IMPORTED_MODULE_84__/* .endOfLifeBase */ ._,
    _image_floating_tag_js__WEBPACK_IMPORTED_MODULE_85__/* .floatingTag */ .j,
    _image_known_vulnerable_release_js__WEBPACK_IMPORTED_MODULE_86__/* .knownVulnerableRelease */ .J,
    _image_mutable_tag_js__WEBPACK_IMPORTED_MODULE_87__/* .mutableTag */ .p,
    _image_not_pinned_to_digest_js__WEBPACK_IMPORTED_MODULE_88__/* .notPinnedToDigest */ .t,
    _image_typosquat_suspect_js__WEBPACK_IMPORTED_MODULE_89__/* .typosquatSuspect */ .k,
    _image_untrusted_registry_js__WEBPACK_IMPORTED_MODULE_90__/* .untrustedRegistry */ .W,
    _image_unverified_publisher_js__WEBPACK_IMPORTED_MODULE_91__/* .unverifiedPublisher */ .s,
    _observability_insecure_monitoring_endpoint_js__WEBPACK_IMPORTED_MODULE_92__/* .insecureMonitoringEndpoint */ .w,
    _policy_inline_suppression_js__WEBPACK_IMPORTED_MODULE_93__/* .inlineSuppression */ .Z,
    _policy_suppression_without_reason_js__WEBPACK_IMPORTED_MODULE_94__/* .suppressionWithoutReason */ .M,
    _workload_authentication_disabled_js__WEBPACK_IMPORTED_MODULE_95__/* .authenticationDisabled */ .P,
    _workload_debug_endpoint_enabled_js__WEBPACK_IMPORTED_MODULE_96__/* .debugEndpointEnabled */ .w,
    _workload_default_credentials_js__WEBPACK_IMPORTED_MODULE_97__/* .defaultCredentials */ .A,
    _workload_insecure_docker_host_js__WEBPACK_IMPORTED_MODULE_98__/* .insecureDockerHost */ .v,
    _workload_plaintext_backend_connection_js__WEBPACK_IMPORTED_MODULE_99__/* .plaintextBackendConnection */ .C,
    _workload_remote_script_executed_js__WEBPACK_IMPORTED_MODULE_100__/* .remoteScriptExecuted */ .T,
];


/***/ })

};
;