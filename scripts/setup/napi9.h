/*
 * Included before everything else when better-sqlite3 is compiled for a Node or Electron that has Node-API 9.
 *
 * better-sqlite3 keeps references to strings, which Node-API allows from version 10 on. Here a value that version 9
 * refuses is kept in an array of one element, known by its type tag, and taken out again when it is asked for.
 */
#ifndef WXLOBBY_NAPI9_H
#define WXLOBBY_NAPI9_H

#undef NAPI_VERSION
#define NAPI_VERSION 9

#include <node_api.h>

static const napi_type_tag wxlobby_box_tag = {0x9d2f6c1b7a3e4851ULL, 0xb46e0f9a58c2d713ULL};

static inline napi_status wxlobby_create_reference(napi_env env, napi_value value, uint32_t count,
                                                   napi_ref *result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status != napi_ok) return status;
  status = napi_type_tag_object(env, box, &wxlobby_box_tag);
  if (status != napi_ok) return status;
  status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  return napi_create_reference(env, box, count, result);
}

static inline napi_status wxlobby_get_reference_value(napi_env env, napi_ref ref, napi_value *result) {
  napi_value value;
  napi_status status = napi_get_reference_value(env, ref, &value);
  if (status != napi_ok) return status;
  *result = value;
  if (value == NULL) return napi_ok;
  bool is_box = false;
  status = napi_is_array(env, value, &is_box);
  if (status != napi_ok || !is_box) return status;
  status = napi_check_object_type_tag(env, value, &wxlobby_box_tag, &is_box);
  if (status != napi_ok || !is_box) return status;
  return napi_get_element(env, value, 0, result);
}

#define napi_create_reference wxlobby_create_reference
#define napi_get_reference_value wxlobby_get_reference_value

#endif
